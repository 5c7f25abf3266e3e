using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Distinguishes the cases of a union. Nothing here moves the reader, except <see cref="Text"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCase
{
    /// <summary>As <see cref="JsonRead.Tag"/>, but a known value is returned as the instance given, and nothing is allocated for it.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="member">The discriminator's wire name.</param>
    /// <param name="known">The known values.</param>
    /// <returns>The discriminator's value; null when it is absent or not a string, or when the value is not an object.</returns>
    public static string? Tag(ref Utf8JsonReader reader, ReadOnlySpan<byte> member, string[] known)
    {
        var ahead = reader;
        return JsonLookAhead.To(ref ahead, member) && ahead.TokenType == JsonTokenType.String ? JsonRead.KnownString(ref ahead, known) : null;
    }

    /// <summary>Looks ahead for a discriminator that is a number. The reader does not move.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="member">The discriminator's wire name.</param>
    /// <returns>The number in its shortest form, <c>1</c> for <c>1.0</c>; null when it is absent or not a number, or when the value is not an object.</returns>
    public static string? NumberTag(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        var ahead = reader;
        if (!JsonLookAhead.To(ref ahead, member) || ahead.TokenType != JsonTokenType.Number) return null;
        if (ahead.TryGetDecimal(out var number)) return number.ToString("G29", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetString(ahead.HasValueSequence ? ahead.ValueSequence.ToArray() : ahead.ValueSpan);
    }

    /// <summary>Looks ahead for a discriminator that is true or false. The reader does not move.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="member">The discriminator's wire name.</param>
    /// <returns><c>true</c> or <c>false</c>; null when it is absent or neither of them, or when the value is not an object.</returns>
    public static string? BooleanTag(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        var ahead = reader;
        if (!JsonLookAhead.To(ref ahead, member)) return null;
        return ahead.TokenType switch
        {
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
    }

    /// <summary>Reads a string that is likely <paramref name="text"/>; then that instance is returned.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="text">The likely text.</param>
    /// <returns>The text that stands there.</returns>
    /// <exception cref="ModelJsonException">The value is not a string.</exception>
    public static string Text(ref Utf8JsonReader reader, string text)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped) return JsonRead.String(ref reader);

        // Most are ASCII, and compared as they stand.
        var isText = (!reader.HasValueSequence && Ascii.Equals(reader.ValueSpan, text)) || reader.ValueTextEquals(text);
        return isText ? text : JsonRead.String(ref reader);
    }

    /// <summary>Whether the value is an array whose first item passes a test. An empty array passes every test.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="test">The test, on a copy of the reader.</param>
    /// <returns>False too when the value is not an array.</returns>
    public static bool FirstItem(ref Utf8JsonReader reader, JsonReader<bool> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        var ahead = reader;
        return ahead.Read() && (ahead.TokenType == JsonTokenType.EndArray || test(ref ahead));
    }
}
