using System.Buffers;
using System.Buffers.Text;

namespace OpenRouter.Runtime;

/// <summary>Decodes a text of base64 that comes in pieces of any length.</summary>
internal sealed class Base64Pieces
{
    private const int Block = LooseBase64.Block;

    // In a shorter piece the end of its text is found as fast as its bytes are decoded.
    private const int ShortestWhole = 64;

    private static readonly SearchValues<byte> s_alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    // A block that is not whole, or may be the last of its text: only the end of the text shows whether it may be padded.
    private readonly byte[] _carry = new byte[Block];
    private int _carried;

    /// <summary>Begins a new text.</summary>
    public void Start() => _carried = 0;

    /// <summary>Decodes a piece.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="isEnd">Whether it is the last of its text.</param>
    /// <param name="decoded">Where decoded bytes go.</param>
    /// <param name="made">How many bytes were decoded; what this piece makes is added.</param>
    /// <returns>Whether the text is base64 so far.</returns>
    public bool TryDecode(ReadOnlySpan<byte> text, bool isEnd, Span<byte> decoded, ref int made)
    {
        // Blocks that two pieces share.
        while (_carried > 0 && !text.IsEmpty && _carried < Block) Carry(ref text);
        if (!isEnd && text.Length < Block)
        {
            if (_carried == Block && !text.IsEmpty && !Flush(isEnd: false, decoded, ref made)) return false;
            while (!text.IsEmpty) Carry(ref text);
            return true;
        }

        if (_carried == Block && !Flush(isEnd && text.IsEmpty, decoded, ref made)) return false;
        if (isEnd) return TryEnd(text, decoded, ref made);

        // The last whole block waits: only the end of the text shows whether it may be padded.
        var ready = (text.Length - 1) / Block * Block;
        if (!Whole(text[..ready], isEnd: false, decoded, ref made)) return false;
        text = text[ready..];
        while (!text.IsEmpty) Carry(ref text);
        return true;
    }

    /// <summary>
    /// Decodes a piece of a text if all of it is base64. Decoding finds out what is none on its way, so that nobody need look for the end of the text first.
    /// </summary>
    /// <param name="text">The piece.</param>
    /// <param name="decoded">Where decoded bytes go.</param>
    /// <param name="made">How many bytes were decoded; what this piece makes is added.</param>
    /// <returns>False for a piece that is short or not decoded as a whole; then nothing of it is taken.</returns>
    public bool TryDecodeWhole(ReadOnlySpan<byte> text, Span<byte> decoded, ref int made)
    {
        // What is carried over is decoded with the next piece, so it is looked at here.
        if (text.Length < ShortestWhole || text[^Block..].ContainsAnyExcept(s_alphabet)) return false;
        var before = made;
        var carried = _carried;
        Span<byte> carry = stackalloc byte[Block];
        _carry.CopyTo(carry);
        if (TryDecode(text, isEnd: false, decoded, ref made)) return true;
        made = before;
        _carried = carried;
        carry.CopyTo(_carry);
        return false;
    }

    // The last block need not be padded.
    private bool TryEnd(ReadOnlySpan<byte> text, Span<byte> decoded, ref int made)
    {
        if (_carried == 0 && text.Length % Block == 0) return Whole(text, isEnd: true, decoded, ref made);
        var whole = text.Length / Block * Block;
        if (!Whole(text[..whole], isEnd: false, decoded, ref made)) return false;
        text = text[whole..];
        while (!text.IsEmpty) Carry(ref text);
        if (_carried == 1) return false;
        _carry.AsSpan(_carried).Fill(LooseBase64.Padding);
        return Flush(isEnd: true, decoded, ref made);
    }

    private void Carry(ref ReadOnlySpan<byte> text)
    {
        _carry[_carried++] = text[0];
        text = text[1..];
    }

    private bool Flush(bool isEnd, Span<byte> decoded, ref int made)
    {
        _carried = 0;
        return Whole(_carry, isEnd, decoded, ref made);
    }

    private static bool Whole(ReadOnlySpan<byte> text, bool isEnd, Span<byte> decoded, ref int made)
    {
        if (text.IsEmpty) return true;
        var status = Base64.DecodeFromUtf8(text, decoded[made..], out _, out var written, isEnd);
        made += written;
        return status == OperationStatus.Done;
    }
}
