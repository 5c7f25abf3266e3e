using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>What a trace says of a request: its operation in the words of OpenTelemetry, and the parameters that have a name there.</summary>
internal sealed class GenAiRequest
{
    private GenAiRequest(string? operation, string? outputType)
    {
        Operation = operation;
        OutputType = outputType;
    }

    /// <summary>The well-known name of the operation; null for one that generates nothing.</summary>
    public string? Operation { get; }

    public string? OutputType { get; }

    public string? Model { get; private set; }

    public long? Count { get; private set; }

    public long? Seed { get; private set; }

    public bool? IsStream { get; private set; }

    public string? Prompt { get; private set; }

    public static GenAiRequest Of(PreparedRequest request)
    {
        var (operation, outputType) = Kind(request.Operation.Path);
        var known = new GenAiRequest(operation, outputType);
        if (operation is not null && request.Body is { } body) known.Read(body.Span);
        return known;
    }

    // There is no operation for pictures; 'generate_content' is what Microsoft.Extensions.AI uses for them.
    private static (string? Operation, string? OutputType) Kind(string path) => path switch
    {
        "/images" => ("generate_content", "image"),
        "/videos" => ("generate_content", null),
        "/audio/speech" => ("generate_content", "speech"),
        "/chat/completions" or "/messages" or "/responses" => ("chat", "text"),
        "/completions" => ("text_completion", "text"),
        "/embeddings" => ("embeddings", null),
        _ => (null, null),
    };

    private void Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, JsonText.Reading);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name, reader.TokenType)
            {
                case ("model", JsonTokenType.String): Model = reader.GetString(); break;
                case ("prompt", JsonTokenType.String): Prompt = reader.GetString(); break;
                case ("n", JsonTokenType.Number) when reader.TryGetInt64(out var count): Count = count; break;
                case ("seed", JsonTokenType.Number) when reader.TryGetInt64(out var seed): Seed = seed; break;
                case ("stream", JsonTokenType.True or JsonTokenType.False): IsStream = reader.GetBoolean(); break;
                default: reader.Skip(); break;
            }
        }
    }
}
