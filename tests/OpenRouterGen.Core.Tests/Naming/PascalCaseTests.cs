using System.Globalization;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Tests.Naming;

public class PascalCaseTests
{
    [Theory]
    [InlineData("aspect_ratio", "AspectRatio")]
    [InlineData("b64_json", "B64Json")]
    [InlineData("image_generation.partial_image", "ImageGenerationPartialImage")]
    [InlineData("ImageGenerationRequest", "ImageGenerationRequest")]
    [InlineData("AdvisorServerTool_OpenRouter", "AdvisorServerToolOpenRouter")]
    [InlineData("amazon-bedrock/claude-on-aws", "AmazonBedrockClaudeOnAws")]
    [InlineData("Z.AI", "ZAi")]
    [InlineData("Black Forest Labs", "BlackForestLabs")]
    [InlineData("seedream-4.5", "Seedream4_5")]
    [InlineData("gemini-3.1-flash-image", "Gemini3_1FlashImage")]
    [InlineData("flux.2-pro", "Flux2Pro")]
    [InlineData("USD", "Usd")]
    [InlineData("beta.responses", "BetaResponses")]
    public void Words_begin_with_capitals(string text, string name) => Assert.Equal(name, PascalCase.From(text, "Word"));

    [Theory]
    [InlineData("1:1", "Word1x1")]
    [InlineData("11", "Word11")]
    [InlineData("19.5:9", "Word19_5x9")]
    [InlineData("01ai", "Word01ai")]
    [InlineData("-1", "Minus1")]
    [InlineData("1080p", "Word1080p")]
    [InlineData("1024x768", "Word1024x768")]
    [InlineData("a 1:2", "A1x2")]
    [InlineData("2025-03-11", "Word2025_03_11")]
    [InlineData("v1.5", "V1_5")]
    [InlineData("1::2", "Word1x2")]
    [InlineData("1: 2", "Word1_2")]
    public void Numbers_stay_apart(string text, string name) => Assert.Equal(name, PascalCase.From(text, "Word"));

    [Fact]
    public void A_name_within_another_may_begin_with_a_digit() => Assert.Equal("16x9", PascalCase.Part("16:9"));

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("*", "Star")]
    [InlineData("!=", "NotEqual")]
    [InlineData("<=", "LessEqual")]
    public void Signs_are_spelled(string text, string name) => Assert.Equal(name, PascalCase.From(text, "Word"));

    [Theory]
    [InlineData("größe", "Größe")]
    [InlineData("straße_nr", "StraßeNr")]
    [InlineData("ÜBER", "Über")]
    [InlineData("café au lait", "CaféAuLait")]
    [InlineData("cafe\u0301", "Caf\u00e9")]
    [InlineData("日本語", "日本語")]
    [InlineData("имя_поля", "ИмяПоля")]
    [InlineData("ιδιότητα", "Ιδιότητα")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("سلام دنیا", "سلامدنیا")]
    [InlineData("٣ب", "Word٣ب")]
    [InlineData("a\u200bb", "AB")]
    [InlineData("a\u202eb", "AB")]
    [InlineData("日\u3164本", "日本")]
    [InlineData("x\ufe0fy", "XY")]
    [InlineData("smile\ud83d\ude00y", "SmileY")]
    [InlineData("x\ufffey\uffffz\ud800é", "XYZÉ")]
    [InlineData("i\u0307d", "\u0130d")]
    [InlineData("ıd", "ıd")]
    [InlineData("id", "Id")]
    public void Letters_of_any_script_stay(string text, string name)
    {
        Assert.Equal(name, PascalCase.From(text, "Word"));
        Assert.NotNull(CSharpIdentifier.TryCreate(name));
    }

    [Fact]
    public void A_name_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

            Assert.Equal("Id", PascalCase.From("id", "Word"));
            Assert.Equal("Id", PascalCase.From("ID", "Word"));
            Assert.Equal("ıd", PascalCase.From("ıd", "Word"));
            Assert.Equal("idI", CSharpIdentifier.Create("IdI").ToCamelCase().Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_text_of_another_script_gets_a_name_that_is_stable()
    {
        Assert.Equal(PascalCase.From("日本", "Word"), PascalCase.From("日本", "Word"));
        Assert.NotEqual(PascalCase.From("日本", "Word"), PascalCase.From("日木", "Word"));
        Assert.NotNull(CSharpIdentifier.TryCreate(PascalCase.From("日本", "Word")));
    }

    [Fact]
    public void Two_names_past_the_limit_differ()
    {
        var first = PascalCase.From(new string('a', 300) + "b", "Word");
        var second = PascalCase.From(new string('a', 300) + "c", "Word");
        Assert.NotEqual(first, second);
        Assert.True(first.Length <= 120);
    }
}
