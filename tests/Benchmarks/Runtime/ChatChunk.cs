using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>A piece of a chat, read as emitted code reads it. The bundled document has no chat.</summary>
/// <param name="Content">The text of the first choice.</param>
internal sealed record ChatChunk(string? Content)
{
    private static readonly MemberTable s_chunk = new(nameof(ChatChunk), 0, "choices");
    private static readonly MemberTable s_choice = new("ChatChoice", 0, "delta");
    private static readonly MemberTable s_delta = new("ChatDelta", 0, "content");

    public static ChatChunk Read(ref Utf8JsonReader reader) => new(Member(ref reader, s_chunk, Choices));

    private static string? Choices(ref Utf8JsonReader reader) => JsonRead.List(ref reader, Choice)[0];

    private static string? Choice(ref Utf8JsonReader reader) => Member(ref reader, s_choice, Delta);

    private static string? Delta(ref Utf8JsonReader reader) => Member(ref reader, s_delta, JsonRead.String);

    private static string? Member(ref Utf8JsonReader reader, MemberTable table, JsonReader<string?> read)
    {
        string? value = null;
        var members = table.Read(ref reader);
        while (members.Next(ref reader)) value = read(ref reader);
        members.End(ref reader);
        return value;
    }
}
