using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Finds a member of an object on a copy of the reader.</summary>
internal static class JsonLookAhead
{
    /// <summary>Moves the copy to the first token of the member's value; of members with the same name to the first.</summary>
    public static bool To(ref Utf8JsonReader ahead, ReadOnlySpan<byte> member)
    {
        if (ahead.TokenType != JsonTokenType.StartObject) return false;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var found = JsonStrings.Is(ref ahead, member);
            if (!ahead.Read()) return false;
            if (found) return true;
            if (ahead.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && !ahead.TrySkip()) return false;
        }

        return false;
    }
}
