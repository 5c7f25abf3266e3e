using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Collects members as they came: for each the length and the bytes of its name, then those of its value.</summary>
internal struct RawMembersBuilder
{
    private const int FirstSize = 256;

    // Rented while an object is read; one that does not fit in the end leaves it to the garbage collector.
    private byte[]? _buffer;
    private int _length;

    /// <summary>Takes a value without parsing it. The reader then stands on its last token.</summary>
    /// <returns>False for a reader over several pieces of memory, which does not move.</returns>
    public bool TryAdd(scoped ReadOnlySpan<byte> name, scoped ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence) return false;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return TryAddContainer(name, ref reader);
            case JsonTokenType.String:
                Add(name);
                Append("\""u8, reader.ValueSpan, "\""u8);
                return true;
            default:
                Add(name);
                Append([], reader.ValueSpan, []);
                return true;
        }
    }

    /// <summary>The members; null when there are none. The builder is empty after it.</summary>
    public RawMembers? Build()
    {
        if (_buffer is null) return null;
        var members = new RawMembers(_buffer.AsSpan(0, _length).ToArray());
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
        _length = 0;
        return members;
    }

    private bool TryAddContainer(scoped ReadOnlySpan<byte> name, scoped ref Utf8JsonReader reader)
    {
        // Only a reader over one piece has no object in its position.
        if (reader.Position.GetObject() is not null) return false;
        var start = reader;
        if (!reader.TrySkip())
        {
            reader = start;
            return false;
        }

        // The bracket is the first byte of the value, which lies in one piece behind it.
        var length = checked((int)(reader.BytesConsumed - start.TokenStartIndex));
        Add(name);
        Append([], MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetReference(start.ValueSpan), length), []);
        return true;
    }

    private void Add(scoped ReadOnlySpan<byte> name) => Append([], name, []);

    private void Append(scoped ReadOnlySpan<byte> before, scoped ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> after)
    {
        var length = before.Length + text.Length + after.Length;
        var target = Room(sizeof(int) + length);
        BinaryPrimitives.WriteInt32LittleEndian(target, length);
        target = target[sizeof(int)..];
        before.CopyTo(target);
        text.CopyTo(target[before.Length..]);
        after.CopyTo(target[(before.Length + text.Length)..]);
    }

    private Span<byte> Room(int length)
    {
        var end = checked(_length + length);
        if (_buffer is null || end > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, (int)Math.Min(2L * end, Array.MaxLength)));
            _buffer?.AsSpan(0, _length).CopyTo(larger);
            if (_buffer is not null) ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var room = _buffer.AsSpan(_length, length);
        _length = end;
        return room;
    }
}
