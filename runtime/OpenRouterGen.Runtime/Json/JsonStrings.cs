using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Strings and names; what the reader throws becomes a value that does not fit.</summary>
internal static class JsonStrings
{
    // Names are short; the bound only decides where the text is unescaped.
    private const int StackBytes = 256;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

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

    public static string Text(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        try
        {
            return s_strict.GetString(name);
        }
        catch (DecoderFallbackException exception)
        {
            throw JsonMisfit.Expected(ref reader, "valid Unicode text in a member's name", exception);
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
        catch (InvalidOperationException exception)
        {
            throw JsonMisfit.Expected(ref reader, "valid Unicode text in a member's name", exception);
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
