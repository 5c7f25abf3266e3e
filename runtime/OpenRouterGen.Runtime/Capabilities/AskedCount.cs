using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>How many pictures a request asks for.</summary>
internal static class AskedCount
{
    /// <summary>The number; null when what the request says is none.</summary>
    public static int? Of(IDescribedRequest request) => Of(RequestParameters.Of(request));

    /// <inheritdoc cref="Of(IDescribedRequest)"/>
    public static int? Of(RequestParameters request) => request.Find(ParameterWords.Count) switch
    {
        null => 1,
        { Number: { } number } => Whole(number),
        _ => null,
    };

    /// <summary>
    /// The number, as the written body says it: this is asked after each answer, for which nobody collects the parameters. Null where descriptors do not
    /// speak of the body.
    /// </summary>
    public static int? Of(PreparedRequest request) => request.IsDescribed && request.Body is { } body ? In(body.Span) : null;

    /// <summary>The number that a body says; null when what it says is none.</summary>
    public static int? In(ReadOnlySpan<byte> body)
    {
        try
        {
            return Find(body);
        }
        catch (JsonException)
        {
            // Deeper than anything is read here, for one. It was sent and answered all the same.
            return null;
        }
    }

    private static int? Find(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, JsonText.Reading);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isCount = reader.ValueTextEquals(ParameterWords.Count);
            reader.Read();
            if (isCount && reader.TokenType != JsonTokenType.Null) return Number(ref reader);
            reader.Skip();
        }

        return 1;
    }

    private static int? Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) ? Whole(number) : null;

    private static int? Whole(double number) => number is >= 1 and <= int.MaxValue && number == Math.Floor(number) ? (int)number : null;
}
