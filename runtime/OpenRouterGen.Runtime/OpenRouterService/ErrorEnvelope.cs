using System.Globalization;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Reads <c>{"error": ...}</c> in every form that the service was seen to send: codes
/// as numbers or strings, the error as a plain string, members that nobody documented.
/// </summary>
internal static class ErrorEnvelope
{
    /// <summary>The member of an answer that is an error.</summary>
    public const string Member = "error";

    /// <summary>The error of a body; null when it has none at its top.</summary>
    public static ApiError? Read(ReadOnlySpan<byte> body)
    {
        // A fast no for the usual body, which may hold megabytes of picture.
        if (body.IndexOf("\"error\""u8) < 0) return null;
        return Find(body) is { } element ? FromElement(element) : null;
    }

    /// <summary>The error of an event that is known to be one, even if its members stand at its top.</summary>
    public static ApiError ReadEvent(ReadOnlySpan<byte> data)
    {
        if (Read(data) is { } error) return error;
        return JsonBodyReader.Read(data, JsonRead.Element, out var root) is null && FromElement(root) is { } whole
            ? whole
            : new ApiError { Message = "The service sent an error without a message." };
    }

    private static JsonElement? Find(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(ByteOrderMark.Skip(body));
        try
        {
            return reader.Read() && JsonLookAhead.To(ref reader, "error"u8) ? JsonElement.ParseValue(ref reader) : null;
        }
        catch (JsonException)
        {
            // Not JSON, so no envelope; the caller keeps the raw body.
            return null;
        }
    }

    private static ApiError? FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when element.GetString() is { Length: > 0 } message => new ApiError { Message = message, Json = element },
        JsonValueKind.Object => FromObject(element),
        _ => null,
    };

    private static ApiError FromObject(JsonElement element)
    {
        var metadata = Get(element, "metadata");
        var availability = Get(element, "availability");
        var code = Code(Get(element, "code"));
        return new ApiError
        {
            Message = Text(Get(element, "message")) ?? "The service sent an error without a message.",
            Code = code ?? Text(Get(availability, "code")),
            Status = Status(code) ?? Status(Code(Get(element, "http_status"))),
            Type = Text(Get(element, "type")),
            Param = Text(Get(element, "param")),
            ErrorType = Text(Get(element, "error_type")) ?? Text(Get(metadata, "error_type")),
            Retryable = Flag(Get(availability, "retryable")),
            RetryAfter = Wait(Get(availability, "retry_after")),
            Metadata = metadata is { ValueKind: not JsonValueKind.Null } ? metadata : null,
            Json = element,
        };
    }

    private static JsonElement? Get(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool? Flag(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    private static TimeSpan? Wait(JsonElement? value) => RetryAfter.Seconds(Code(value));

    private static string? Code(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static int? Status(string? code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 ? status : null;
}
