using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Finds the JSON path of a place in a text by reading the text again up to there.
/// Only a failure pays for it, so the readers carry no path along.
/// </summary>
internal sealed class JsonPathLocator
{
    // One entry for every open container: the name of its current member, or the index of its current item.
    private readonly List<Step> _steps = [];

    /// <summary>The path of the token at <paramref name="offset"/>, or of the last token before the text stops being JSON.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="offset">Bytes from the start; -1 for the place where the text stops being JSON.</param>
    /// <param name="member">A missing member, appended to the path.</param>
    /// <returns>A path such as <c>$.data[0].b64_json</c>.</returns>
    public static string Locate(ReadOnlySpan<byte> utf8, long offset, string? member = null)
    {
        var locator = new JsonPathLocator();
        locator.Walk(utf8, offset);
        return locator.Path(member);
    }

    private void Walk(ReadOnlySpan<byte> utf8, long offset)
    {
        var reader = new Utf8JsonReader(utf8, JsonText.Reading);
        try
        {
            while (reader.Read())
            {
                Enter(ref reader);
                if (offset >= 0 && reader.TokenStartIndex >= offset) return;
                Leave(reader.TokenType);
            }
        }
        catch (JsonException)
        {
            // The text stops being JSON here, so this is the place that is asked for.
        }
    }

    private void Enter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _steps.RemoveAt(_steps.Count - 1);
            return;
        }

        if (_steps.Count == 0) return;
        var step = _steps[^1];
        if (reader.TokenType == JsonTokenType.PropertyName) _steps[^1] = step with { Name = Name(ref reader) };
        else if (step.IsArray) _steps[^1] = step with { Index = step.Index + 1 };
    }

    private void Leave(JsonTokenType token)
    {
        if (token == JsonTokenType.StartObject) _steps.Add(new Step(false, null, 0));
        else if (token == JsonTokenType.StartArray) _steps.Add(new Step(true, null, -1));
    }

    // As it is written: an escaped name may hold a lone surrogate, which is no text.
    private static string Name(ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.ValueSpan);

    private string Path(string? member)
    {
        var path = new StringBuilder("$");
        foreach (var step in _steps)
        {
            if (!step.IsArray && step.Name is not null) AppendName(path, step.Name);
            else if (step is { IsArray: true, Index: >= 0 }) path.Append('[').Append(step.Index).Append(']');
        }

        if (member is not null) AppendName(path, member);
        return path.ToString();
    }

    private static void AppendName(StringBuilder path, string name)
    {
        var isPlain = name.Length > 0 && !name.AsSpan().ContainsAnyExcept(s_plain);
        if (isPlain) path.Append('.').Append(name);
        else path.Append("['").Append(name).Append("']");
    }

    private static readonly System.Buffers.SearchValues<char> s_plain =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly record struct Step(bool IsArray, string? Name, int Index);
}
