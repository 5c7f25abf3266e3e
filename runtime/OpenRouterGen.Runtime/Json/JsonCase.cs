using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>What emitted readers of unions ask to tell cases apart, and how tags are read. Looking ahead moves no reader.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCase
{
    /// <summary>Looks ahead for the discriminator of an object. A known value is that instance, so nothing is allocated for it.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="member">The discriminator's wire name.</param>
    /// <param name="known">The values that cases have.</param>
    /// <returns>Its value; null when it is absent or not a string, or when the value is not an object.</returns>
    public static string? Tag(ref Utf8JsonReader reader, ReadOnlySpan<byte> member, string[] known)
    {
        var ahead = reader;
        return JsonLookAhead.To(ref ahead, member) && ahead.TokenType == JsonTokenType.String
            ? JsonRead.KnownString(ref ahead, known)
            : null;
    }

    /// <summary>Whether the value is a string among some.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="values">The strings.</param>
    /// <returns>False for any other value.</returns>
    public static bool IsText(ref Utf8JsonReader reader, params ReadOnlySpan<string> values)
    {
        if (reader.TokenType != JsonTokenType.String) return false;
        foreach (var value in values)
        {
            if (reader.ValueTextEquals(value)) return true;
        }

        return false;
    }

    /// <summary>Whether the value is a list whose first item passes; an empty list passes too.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="test">The test of the first item.</param>
    /// <returns>False for a value that is no list.</returns>
    public static bool FirstItem(ref Utf8JsonReader reader, JsonTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        var ahead = reader;
        return ahead.Read() && (ahead.TokenType == JsonTokenType.EndArray || test(ref ahead));
    }

    /// <summary>A string that is nearly always the same one; then that instance is returned and nothing is allocated.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="expected">The usual text.</param>
    /// <returns>The text, usual or not.</returns>
    public static string Text(ref Utf8JsonReader reader, string expected)
        => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(expected) ? expected : JsonRead.String(ref reader);
}
