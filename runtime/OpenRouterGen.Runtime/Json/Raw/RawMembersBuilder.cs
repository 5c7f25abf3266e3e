using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Collects members as they came. Those that follow each other are one piece of the text that is read, and are copied at once.</summary>
internal ref struct RawMembersBuilder
{
    private const int FirstSize = 256;

    // The pieces before the last one, each with a comma behind it. Rented while an object is read; one that does not fit in the end leaves it to the garbage
    // collector.
    private byte[]? _buffer;
    private int _length;
    private ReadOnlySpan<byte> _piece;

    /// <summary>Takes a member without parsing its value. The reader then stands on the last token of that.</summary>
    /// <param name="name">The name as it stands in the text, without its quotes.</param>
    /// <param name="isNext">Whether the member taken last stands right before it.</param>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <returns>False for a reader over several pieces of memory, which does not move.</returns>
    public bool TryAdd(ReadOnlySpan<byte> name, bool isNext, scoped ref Utf8JsonReader reader)
    {
        // Only a reader over one piece of memory has no object in its position. There the quote is the byte before the name, and the value follows.
        if (reader.HasValueSequence || reader.Position.GetObject() is not null) return false;
        ref var value = ref MemoryMarshal.GetReference(reader.ValueSpan);
        var length = reader.ValueSpan.Length;
        if (reader.TokenType == JsonTokenType.String)
        {
            length++;
        }
        else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var start = reader.TokenStartIndex;
            if (!reader.TrySkip()) return false;
            length = checked((int)(reader.BytesConsumed - start));
        }

        if (!isNext) EndPiece();
        ref var begin = ref _piece.IsEmpty ? ref Unsafe.Subtract(ref MemoryMarshal.GetReference(name), 1) : ref MemoryMarshal.GetReference(_piece);
        _piece = MemoryMarshal.CreateReadOnlySpan(ref begin, checked((int)Unsafe.ByteOffset(ref begin, ref value) + length));
        return true;
    }

    /// <summary>The members; null when there are none. The builder is empty after it.</summary>
    public RawMembers? Build()
    {
        if (_piece.IsEmpty) return null;
        var text = new byte[_length + _piece.Length + 2];
        text[0] = (byte)'{';
        _buffer.AsSpan(0, _length).CopyTo(text.AsSpan(1));
        _piece.CopyTo(text.AsSpan(1 + _length));
        text[^1] = (byte)'}';
        if (_buffer is not null) ArrayPool<byte>.Shared.Return(_buffer);
        this = default;
        return new RawMembers(text);
    }

    private void EndPiece()
    {
        if (_piece.IsEmpty) return;
        var end = checked(_length + _piece.Length + 1);
        if (_buffer is null || end > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, (int)Math.Min(2L * end, Array.MaxLength)));
            _buffer?.AsSpan(0, _length).CopyTo(larger);
            if (_buffer is not null) ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        _piece.CopyTo(_buffer.AsSpan(_length));
        _buffer[end - 1] = (byte)',';
        _length = end;
        _piece = default;
    }
}
