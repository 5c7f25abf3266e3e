using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class DocLinkTests
{
    [Theory]
    [InlineData("See [the guide](https://x.invalid/a?b=1&c=2#d) first.", "See <see href=\"https://x.invalid/a?b=1&amp;c=2#d\">the guide</see> first.")]
    [InlineData("<https://x.invalid/>", "<see href=\"https://x.invalid/\"/>")]
    [InlineData("[`code` and <more>](HTTP://x.invalid)", "<see href=\"HTTP://x.invalid\"><c>code</c> and &lt;more&gt;</see>")]
    public void A_link_to_the_web_is_a_link(string text, string documentation) =>
        Assert.Equal([$"<summary>{documentation}</summary>"], new XmlDoc().Summary(text).Lines);

    [Theory]
    [InlineData("[x](javascript:alert(1))", "[x](javascript:alert(1))")]
    [InlineData("[x](https://)", "[x](https://)")]
    [InlineData("[x](https://a\" onclick=\"b)", "[x](https://a\" onclick=\"b)")]
    [InlineData("[x](https://a b)", "[x](https://a b)")]
    [InlineData("[](https://a)", "[](https://a)")]
    [InlineData("![x](https://a)", "![x](https://a)")]
    [InlineData("[x] (https://a)", "[x] (https://a)")]
    [InlineData("[x](/relative)", "[x](/relative)")]
    [InlineData("[a](https://x", "[a](https://x")]
    [InlineData("`[x](https://a)`", "<c>[x](https://a)</c>")]
    [InlineData("<mailto:a@b>", "&lt;mailto:a@b&gt;")]
    [InlineData("[a`](https://x)`", "[a<c>](https://x)</c>")]
    public void Anything_odd_stays_text(string text, string documentation) =>
        Assert.Equal([$"<summary>{documentation}</summary>"], new XmlDoc().Summary(text).Lines);
}
