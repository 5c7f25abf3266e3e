using OpenRouterGen.Tool.Reference;

namespace OpenRouterGen.Tool.Tests.Reference;

/// <summary>No description ends a cell, begins HTML, or becomes a part of the page's own structure.</summary>
public class MarkdownTests
{
    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("`a | b`", @"`a \| b`")]
    [InlineData("one\ntwo\r\nthree", "one<br />two<br />three")]
    [InlineData("one\u2028two", "one<br />two")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("`<script>`", "`<script>`")]
    [InlineData("`<script>", @"\`&lt;script&gt;")]
    [InlineData("``a`b``", "``a`b``")]
    [InlineData("```\na\nb\n```", "`a b`")]
    [InlineData("`one\n\ntwo`", @"\`one<br /><br />two\`")]
    [InlineData("a_b * c", @"a\_b \* c")]
    [InlineData("[a](https://example.com/x?a=1|2)", "[a](https://example.com/x?a=1%7C2)")]
    [InlineData("[a|b](https://example.com/)", @"[a\|b](https://example.com/)")]
    [InlineData("[a](javascript:alert(1))", @"\[a\](javascript:alert(1))")]
    [InlineData("[a](other.md)", @"\[a\](other.md)")]
    [InlineData("![a](https://example.com/x.png)", "![a](https://example.com/x.png)")]
    [InlineData(@"a\", @"a\\")]
    [InlineData(@"\|", @"\\\|")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("a\u202Eb\u0000c\td", "abc d")]
    [InlineData(null, "")]
    public void A_cell_stays_one(string? text, string expected) => Assert.Equal(expected, Markdown.Cell(text));

    [Theory]
    [InlineData("one\n\ntwo", "one\n\ntwo")]
    [InlineData("# one", @"\# one")]
    [InlineData("one\n===", "one\n\\===")]
    [InlineData("one\n---", "one\n\\---")]
    [InlineData("    code", "code")]
    [InlineData("> quoted", "&gt; quoted")]
    [InlineData("* item", @"\* item")]
    [InlineData("- item", "- item")]
    [InlineData("~~~\na", "\\~\\~\\~\na")]
    [InlineData("```\nnot closed\n# one", "\\`\\`\\`\nnot closed\n\\# one")]
    [InlineData("```json\n{ \"a\": 1 }\n```\nafter", "`json { \"a\": 1 }`\nafter")]
    [InlineData("<!-- hidden", @"&lt;!-- hidden")]
    public void A_block_has_paragraphs_and_no_structure_of_its_own(string text, string expected) => Assert.Equal(expected, Markdown.Block(text));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("a|b", @"`a\|b`")]
    [InlineData("a\nb", "`a b`")]
    [InlineData(" ", "")]
    public void A_value_is_code_whatever_it_is(string text, string expected) => Assert.Equal(expected, Markdown.Code(text));

    [Fact]
    public void A_fence_is_longer_than_any_in_the_code() => Assert.Equal("`````csharp\n````\n`````", Markdown.Fence("````\n", "csharp"));

    // A mark without an end costs a walk to the end of the text, and of each length only the last can be one.
    [Fact]
    public async Task A_long_text_of_marks_takes_no_time_to_speak_of()
    {
        var text = string.Concat(Enumerable.Range(1, 1_500).Select(i => new string('`', i) + "["));
        Assert.NotEmpty(await Task.Run(() => Markdown.Cell(text)).WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
