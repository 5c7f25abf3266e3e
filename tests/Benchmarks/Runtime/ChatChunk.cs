using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>A piece of a chat, read as emitted code reads it. The bundled document has no chat.</summary>
/// <param name="Content">The text of the first choice.</param>
internal sealed record ChatChunk(string? Content)
{
    public static ChatChunk Read(ref Utf8JsonReader reader)
    {
        string? content = null;
        JsonRead.StartObject(ref reader, nameof(ChatChunk));
        while (JsonRead.Property(ref reader, out var name))
        {
            if (name.SequenceEqual("choices"u8)) content = JsonRead.List(ref reader, Choice)[0];
            else reader.Skip();
        }

        return new ChatChunk(content);
    }

    private static string? Choice(ref Utf8JsonReader reader) => Member(ref reader, "delta"u8, Delta);

    private static string? Delta(ref Utf8JsonReader reader) => Member(ref reader, "content"u8, JsonRead.String);

    private static string? Member(ref Utf8JsonReader reader, ReadOnlySpan<byte> member, JsonReader<string?> read)
    {
        string? value = null;
        JsonRead.StartObject(ref reader, nameof(ChatChunk));
        while (JsonRead.Property(ref reader, out var name))
        {
            if (name.SequenceEqual(member)) value = read(ref reader);
            else reader.Skip();
        }

        return value;
    }
}
