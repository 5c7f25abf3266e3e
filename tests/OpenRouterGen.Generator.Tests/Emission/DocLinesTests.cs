using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class DocLinesTests
{
    [Fact]
    public void A_line_is_broken_between_words() => Assert.Equal(["one two", "three", "four"], Lines("one two three four", 8));

    [Fact]
    public void A_word_that_is_too_long_stands_alone() => Assert.Equal(["a", "very-long-word", "b"], Lines("a very-long-word b", 4));

    [Fact]
    public void A_tag_is_not_broken() =>
        Assert.Equal(["see", "<see href=\"https://x.invalid\">the", "page</see>"], Lines("see <see href=\"https://x.invalid\">the page</see>", 12));

    private static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        for (var start = 0; start <= text.Length; start += lines[^1].Length + 1)
        {
            lines.Add(text[start..DocLines.End(text, start, width)]);
        }

        return lines;
    }
}
