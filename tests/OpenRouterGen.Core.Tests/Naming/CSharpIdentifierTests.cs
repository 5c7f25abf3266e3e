using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Tests.Naming;

public class CSharpIdentifierTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("ä")]
    [InlineData("a\u202eb")]
    [InlineData("@class")]
    public void What_is_no_ascii_identifier_is_refused(string text) => Assert.Null(CSharpIdentifier.TryCreate(text));

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
    public void Parameters_begin_small(string name, string parameter) => Assert.Equal(parameter, CSharpIdentifier.Create(name).ToCamelCase().ToString());

    [Fact]
    public void A_name_past_the_limit_is_refused() => Assert.Null(CSharpIdentifier.TryCreate(new string('a', CSharpIdentifier.MaximumLength + 1)));
}
