using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>Base64 in pieces of any length gives what it gives at once, and what is none is none however it is cut.</summary>
public sealed class Base64PiecesTests
{
    private static readonly byte[] s_long = [.. Enumerable.Range(0, 150).Select(static value => (byte)(value * 7))];
    private static readonly byte[] s_longText = Encoding.ASCII.GetBytes(Convert.ToBase64String(s_long));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Every_way_of_cutting_a_text_in_three_gives_its_bytes(int length)
    {
        var expected = Enumerable.Range(0, length).Select(static value => (byte)(255 - (value * 19))).ToArray();
        var text = Encoding.ASCII.GetBytes(Convert.ToBase64String(expected));
        foreach (var (first, second) in Cuts(text.Length))
        {
            Assert.Equal(expected, Decode(text[..first], text[first..second], text[second..]));
            Assert.Equal(expected, Decode(text[..first], text[first..second], text[second..], []));
        }

        var unpadded = text.AsSpan().TrimEnd((byte)'=').ToArray();
        foreach (var (first, second) in Cuts(unpadded.Length))
        {
            Assert.Equal(expected, Decode(unpadded[..first], unpadded[first..second], unpadded[second..]));
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AA=A")]
    [InlineData("A===")]
    [InlineData("====")]
    [InlineData("AA==AAAA")]
    [InlineData("AAA=AAAA")]
    [InlineData("AAAAAA==AAAA")]
    [InlineData("AA==AA==")]
    [InlineData("AAAA=")]
    [InlineData("A-_A")]
    [InlineData("AAAA AAAA")]
    public void What_is_no_base64_is_refused_however_it_is_cut(string broken)
    {
        var text = Encoding.ASCII.GetBytes(broken);
        foreach (var (first, second) in Cuts(text.Length)) Assert.Null(Decode(text[..first], text[first..second], text[second..]));
    }

    [Fact]
    public void A_new_text_forgets_what_was_left_of_the_last_one()
    {
        var pieces = new Base64Pieces();
        var (decoded, made) = (new byte[16], 0);
        Assert.True(pieces.TryDecode("AQID"u8, isEnd: false, decoded, ref made));
        Assert.True(pieces.TryDecode("AQ"u8, isEnd: false, decoded, ref made));
        pieces.Start();
        made = 0;
        Assert.True(pieces.TryDecode("BAUG"u8, isEnd: true, decoded, ref made));
        Assert.Equal([4, 5, 6], decoded[..made]);
    }

    [Fact]
    public void What_was_made_before_stays_and_what_a_piece_makes_stands_behind_it()
    {
        var pieces = new Base64Pieces();
        var (decoded, made) = (new byte[] { 9, 9, 0, 0, 0 }, 2);
        Assert.True(pieces.TryDecode("AQID"u8, isEnd: true, decoded, ref made));
        Assert.Equal([9, 9, 1, 2, 3], decoded);
        Assert.Equal(5, made);
    }

    [Fact]
    public void A_block_that_cannot_be_the_last_is_decoded_as_soon_as_more_has_come()
    {
        var pieces = new Base64Pieces();
        var (decoded, made) = (new byte[16], 0);
        Assert.True(pieces.TryDecode("AQIDBAUG"u8, isEnd: false, decoded, ref made));
        Assert.Equal(3, made);
        Assert.True(pieces.TryDecode("B"u8, isEnd: false, decoded, ref made));
        Assert.Equal(6, made);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('-')]
    public void A_piece_that_is_not_all_base64_is_left_as_if_nobody_had_looked_at_it(char other)
    {
        for (var before = 0; before < 9; before++)
        {
            for (var at = before; at < s_longText.Length; at++)
            {
                var pieces = new Base64Pieces();
                var (decoded, made) = (new byte[256], 0);
                Assert.True(pieces.TryDecode(s_longText.AsSpan(0, before), isEnd: false, decoded, ref made));
                var madeBefore = made;
                var broken = s_longText[before..];
                broken[at - before] = (byte)other;
                Assert.False(pieces.TryDecodeWhole(broken, decoded, ref made));
                Assert.Equal(madeBefore, made);
                Assert.True(pieces.TryDecode(s_longText.AsSpan(before), isEnd: true, decoded, ref made));
                Assert.Equal(s_long, decoded[..made]);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_piece_that_is_all_base64_is_decoded_behind_what_was_carried_over(int before)
    {
        for (var end = before + 64; end <= s_longText.Length; end++)
        {
            var pieces = new Base64Pieces();
            var (decoded, made) = (new byte[256], 0);
            Assert.True(pieces.TryDecode(s_longText.AsSpan(0, before), isEnd: false, decoded, ref made));
            Assert.True(pieces.TryDecodeWhole(s_longText.AsSpan(before..end), decoded, ref made));
            Assert.True(pieces.TryDecode(s_longText.AsSpan(end), isEnd: true, decoded, ref made));
            Assert.Equal(s_long, decoded[..made]);
        }
    }

    private static IEnumerable<(int First, int Second)> Cuts(int length) =>
        from first in Enumerable.Range(0, length + 1) from second in Enumerable.Range(first, length + 1 - first) select (first, second);

    // Null when a piece is no base64.
    private static byte[]? Decode(params byte[][] parts)
    {
        var pieces = new Base64Pieces();
        var (decoded, made) = (new byte[64], 0);
        for (var part = 0; part < parts.Length; part++)
        {
            if (!pieces.TryDecode(parts[part], part == parts.Length - 1, decoded, ref made)) return null;
        }

        return decoded[..made];
    }
}
