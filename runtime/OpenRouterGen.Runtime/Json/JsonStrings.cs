using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenRouter.Runtime;

/// <summary>Strings and names; what the reader throws for text that is no Unicode becomes a value that does not fit.</summary>
internal static class JsonStrings
{
    // Names are short; the bound only decides where the text is unescaped.
    private const int StackBytes = 256;

    public static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // A lone surrogate or bytes that are no UTF-8: well-formed JSON, yet no text.
            throw JsonMisfit.Expected(ref reader, "valid Unicode text", exception);
        }
    }

    /// <summary>The text of a name. What is no Unicode in it is replaced: a name that means nothing here costs nothing.</summary>
    public static string Text(scoped ReadOnlySpan<byte> name) => Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : LooseText.Decode(name);

    /// <summary>Whether a string or name is a text. One that is no Unicode is none.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence) return reader.ValueSpan.SequenceEqual(text);
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: no text that is looked for has one.
            return false;
        }
    }

    public static byte[] Unescaped(ref Utf8JsonReader reader)
    {
        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        byte[]? rented = null;
        var buffer = length <= StackBytes ? stackalloc byte[StackBytes] : (rented = ArrayPool<byte>.Shared.Rent(length));
        try
        {
            return buffer[..reader.CopyString(buffer)].ToArray();
        }
        catch (InvalidOperationException)
        {
            return Replaced(ref reader);
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // Half a surrogate pair in the name of a member: what it names is kept all the same.
    private static byte[] Replaced(ref Utf8JsonReader reader)
    {
        var name = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        var text = new Utf8JsonReader(JsonRepair.Repair([(byte)'"', .. name, (byte)'"']));
        text.Read();
        return Encoding.UTF8.GetBytes(text.GetString()!);
    }
}
