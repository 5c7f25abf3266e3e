using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>A text of JSON in pieces of any length, with its escapes.</summary>
public sealed class JsonTextPiecesTests
{
    private const int Longest = 128;

    [Theory]
    [InlineData("")]
    [InlineData("b64_json")]
    [InlineData("\\n\\r\\t\\b\\f\\\"\\\\\\/")]
    [InlineData("a\\u0062c\\u00E4\\u4e16")]
    [InlineData("ä世😀")]
    [InlineData("\\\\\\\"\\\\")]
    public void A_text_is_what_the_platform_reads_however_it_is_cut(string written)
    {
        var expected = JsonSerializer.Deserialize<string>("\"" + written + "\"");
        var input = Encoding.UTF8.GetBytes(written + "\" and more");
        var end = Encoding.UTF8.GetByteCount(written) + 1;
        for (var size = 1; size <= input.Length; size++)
        {
            var text = new JsonTextPieces();
            text.Start();
            Assert.Equal(end, ReadToEnd(text, input, size));
            Assert.Equal(expected, text.ToString());
            Assert.Equal(expected, Encoding.UTF8.GetString(text.Bytes));
        }
    }

    [Theory]
    [InlineData("\\uD83D", "\uFFFD")]
    [InlineData("\\uDE00x", "\uFFFDx")]
    [InlineData("\\q", "\uFFFD")]
    [InlineData("\\u12G4z", "\uFFFDz")]
    [InlineData("\\u-123", "\uFFFD")]
    public void An_escape_that_means_nothing_is_no_character(string written, string expected)
    {
        var text = new JsonTextPieces();
        text.Start();
        Assert.Equal(written.Length + 1, ReadToEnd(text, Encoding.UTF8.GetBytes(written + "\""), 1));
        Assert.Equal(expected, text.ToString());
    }

    [Theory]
    [InlineData(Longest - 1, true)]
    [InlineData(Longest, true)]
    [InlineData(Longest + 1, false)]
    [InlineData(10 * Longest, false)]
    public void A_text_that_is_too_long_is_passed_over_to_its_end(int length, bool isKept)
    {
        var input = Encoding.UTF8.GetBytes(new string('x', length) + "\"");
        foreach (var size in new[] { 1, 7, Longest, input.Length })
        {
            var text = new JsonTextPieces();
            text.Start();
            Assert.Equal(length + 1, ReadToEnd(text, input, size));
            Assert.Equal(new string('x', isKept ? length : 0), text.ToString());
        }
    }

    [Fact]
    public void What_follows_a_text_that_is_too_long_does_not_bring_it_back()
    {
        var text = new JsonTextPieces();
        text.Start();
        ReadToEnd(text, Encoding.UTF8.GetBytes(new string('x', Longest) + "\\nx\""), 5);
        Assert.Empty(text.ToString());
    }

    [Fact]
    public void A_new_text_begins_anew_even_in_the_middle_of_an_escape()
    {
        var text = new JsonTextPieces();
        text.Start();
        Assert.False(text.Read("abc\\"u8, out var taken));
        Assert.Equal(4, taken);
        Assert.False(text.Read("u00"u8, out taken));
        Assert.Equal(1, taken);
        text.Start();
        Assert.True(text.Read("n\""u8, out taken));
        Assert.Equal(("n", 2), (text.ToString(), taken));
    }

    // How many bytes were taken, up to the quote that ends the text.
    private static int ReadToEnd(JsonTextPieces text, byte[] input, int size)
    {
        for (var at = 0; at < input.Length;)
        {
            var isEnd = text.Read(input.AsSpan(at, Math.Min(size, input.Length - at)), out var taken);
            Assert.InRange(taken, 1, size);
            at += taken;
            if (isEnd) return at;
        }

        return -1;
    }
}
