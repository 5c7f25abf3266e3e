using System.Text;
using System.Text.Json;

namespace OpenRouter.Emulator.Catalog;

/// <summary>Finds the line and the column of a value in a JSON text by its path. Only a failure pays for it.</summary>
internal static class JsonPlace
{
    /// <summary>The place of the value, or of the nearest one around it that there is: what is missing has none.</summary>
    /// <param name="json">The text, which was read as JSON before.</param>
    /// <param name="path">The path of the value.</param>
    public static (int Line, int Column) Of(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json);
        var (at, length) = (0L, -1);
        var around = new Stack<(string Path, int Index)>();
        var current = "$";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                current = around.Pop().Path;
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                current = around.Peek().Path + "." + reader.GetString();
                continue;
            }

            if (around.TryPeek(out var list) && list.Index >= 0)
            {
                current = FormattableString.Invariant($"{list.Path}[{list.Index}]");
                around.Push(around.Pop() with { Index = list.Index + 1 });
            }

            if (current.Length > length && IsAround(current, path)) (at, length) = (reader.TokenStartIndex, current.Length);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                around.Push((current, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
        }

        return OfByte(json, at);
    }

    private static (int Line, int Column) OfByte(ReadOnlySpan<byte> json, long index)
    {
        var before = json[..(int)Math.Min(index, json.Length)];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    private static bool IsAround(string around, string path) =>
        path.StartsWith(around, StringComparison.Ordinal) && (path.Length == around.Length || path[around.Length] is '.' or '[');
}
