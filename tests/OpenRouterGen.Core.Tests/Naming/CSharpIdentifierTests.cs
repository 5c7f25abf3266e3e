using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Tests.Naming;

public class CSharpIdentifierTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("a\u0308")]
    [InlineData("\u0308a")]
    [InlineData("a\u202eb")]
    [InlineData("a\u200bb")]
    [InlineData("a\u200db")]
    [InlineData("a\ufeffb")]
    [InlineData("a\u00adb")]
    [InlineData("\u3164")]
    [InlineData("a\u115f")]
    [InlineData("a\ufe0f")]
    [InlineData("a\u034f")]
    [InlineData("\u0663a")]
    [InlineData("a\u203fb")]
    [InlineData("a\ud83d\ude00")]
    [InlineData("\ud800")]
    [InlineData("@class")]
    public void What_is_no_identifier_or_is_not_seen_as_it_is_is_refused(string text) => Assert.Null(CSharpIdentifier.TryCreate(text));

    [Theory]
    [InlineData("ä")]
    [InlineData("Größe")]
    [InlineData("日本語")]
    [InlineData("имя_1")]
    [InlineData("ไทย")]
    [InlineData("हिन्दी")]
    [InlineData("a\u0663")]
    [InlineData("İ")]
    public void Letters_of_any_script_are_letters(string text) => Assert.Equal(text, CSharpIdentifier.Create(text).ToString());

    [Fact]
    public void A_keyword_is_written_with_an_at_sign()
    {
        Assert.Equal("@class", CSharpIdentifier.Create("class").ToString());
        Assert.Equal("class", CSharpIdentifier.Create("class").Text);
    }

    [Theory]
    [InlineData("Id", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("URL", "url")]
    [InlineData("Object", "@object")]
    [InlineData("_1Day", "_1Day")]
    [InlineData("Größe", "größe")]
    [InlineData("ÜberBlick", "überBlick")]
    [InlineData("ИМЯ", "имя")]
    [InlineData("日本", "日本")]
    [InlineData("H\u0331a", "\u1e96a")]
    public void Parameters_begin_small(string name, string parameter) => Assert.Equal(parameter, CSharpIdentifier.Create(name).ToCamelCase().ToString());

    [Fact]
    public void A_name_past_the_limit_is_refused() => Assert.Null(CSharpIdentifier.TryCreate(new string('a', CSharpIdentifier.MaximumLength + 1)));
}
