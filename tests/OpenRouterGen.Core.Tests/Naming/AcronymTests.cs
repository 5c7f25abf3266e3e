using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Tests.Naming;

public class AcronymTests
{
    [Theory]
    [InlineData("APIKeys", "ApiKeys")]
    [InlineData("STTRequest", "SttRequest")]
    [InlineData("URLCitation", "UrlCitation")]
    [InlineData("BYOKKey", "ByokKey")]
    [InlineData("PDFParserEngine", "PdfParserEngine")]
    [InlineData("ImageURL", "ImageUrl")]
    [InlineData("SHA256", "Sha256")]
    [InlineData("HTTPServerURL", "HttpServerUrl")]
    public void Three_letters_and_more_are_a_word(string word, string name) => Assert.Equal(name, Acronym.InPascalCase(word));

    [Theory]
    [InlineData("OpenAIFile", "OpenAIFile")]
    [InlineData("AABenchmarkEntry", "AABenchmarkEntry")]
    [InlineData("OAuth", "OAuth")]
    [InlineData("IOStream", "IOStream")]
    [InlineData("B64Json", "B64Json")]
    [InlineData("UserID", "UserID")]
    [InlineData("X", "X")]
    public void Two_letters_stay_capitals(string word, string name) => Assert.Equal(name, Acronym.InPascalCase(word));

    [Theory]
    [InlineData("URLs", "Urls")]
    [InlineData("UUIDv4", "Uuidv4")]
    [InlineData("IPv4", "IPv4")]
    [InlineData("IDs", "IDs")]
    [InlineData("GPUsX", "GpusX")]
    public void A_plural_and_a_version_begin_no_word(string word, string name) => Assert.Equal(name, Acronym.InPascalCase(word));

    [Theory]
    [InlineData("ÜBERGröße", "ÜberGröße")]
    [InlineData("АБВГд", "АбвГд")]
    public void Letters_of_other_scripts_follow_the_same_rule(string word, string name) => Assert.Equal(name, Acronym.InPascalCase(word));
}
