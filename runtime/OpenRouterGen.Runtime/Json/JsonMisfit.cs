using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Words the exception for a value that does not fit.</summary>
internal static class JsonMisfit
{
    public static ModelJsonException Expected(ref Utf8JsonReader reader, string expected, Exception? innerException = null) =>
        new("Expected " + expected + ", found " + Found(reader.TokenType) + ".", reader.TokenStartIndex, null, innerException);

    /// <summary>The exception for a member that must be there and is not. The reader stands on the end of the object.</summary>
    public static ModelJsonException Missing(ref Utf8JsonReader reader, string name) =>
        new("The required member '" + name + "' is missing.", reader.TokenStartIndex, name);

    private static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
        JsonTokenType.String => "another string",
        JsonTokenType.Number => "another number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "no value",
    };
}
