using System.Globalization;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Reads an error from its JSON: codes as numbers or strings, the error as plain text or a list, members that nobody documented.</summary>
internal static class ErrorReader
{
    public const string NoMessage = "The service sent an error without a message.";

    // A shorter text stands in ordinary words too.
    private const int ShortestInput = 8;

    /// <summary>The error in a member that is one; null when its value is none.</summary>
    public static ApiError? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => FromObject(element),
        JsonValueKind.Array => FromList(element),
        _ => ErrorWords.Of(element) is { } words ? new ApiError { Message = words, Json = element } : null,
    };

    /// <summary>The error that a whole body is; null when it says nothing of one.</summary>
    public static ApiError? ReadWhole(JsonElement whole) =>
        Read(whole) is { } error && (error.Code ?? error.ErrorType ?? ErrorWords.Of(whole)) is not null ? error : null;

    private static ApiError? FromList(JsonElement list)
    {
        if (ErrorWords.Of(list) is not { } words) return null;
        var first = list.EnumerateArray().FirstOrDefault(static item => item.ValueKind == JsonValueKind.Object);
        var error = first.ValueKind == JsonValueKind.Object ? FromObject(first) : null;
        return (error ?? new ApiError { Message = words }) with { Message = words, Json = list };
    }

    private static ApiError FromObject(JsonElement element)
    {
        var owner = Owner(element);
        var metadata = LooseJson.Get(owner, "metadata") ?? LooseJson.Get(element, "metadata");
        var availability = LooseJson.Get(owner, "availability");
        var words = ErrorWords.Of(element);
        var code = LooseJson.Text(LooseJson.Get(owner, "code"));
        var errorType = LooseJson.Text(LooseJson.Get(owner, "error_type") ?? LooseJson.Get(metadata, "error_type"));
        var input = LooseJson.Get(metadata, ErrorWords.Input);
        return new ApiError
        {
            Message = Without(input, words) ?? NoMessage,
            Code = code ?? LooseJson.Text(LooseJson.Get(availability, "code")) ?? Name(owner, words),
            Status = Status(owner),
            Type = LooseJson.Text(LooseJson.Get(owner, "type")),
            Param = LooseJson.Text(LooseJson.Get(owner, "param")),
            ErrorType = errorType,
            Retryable = Flag(LooseJson.Get(availability, "retryable")),
            RetryAfter = RetryAfter.Seconds(LooseJson.Text(LooseJson.Get(availability, "retry_after"))),
            Provider = ProviderErrorReader.Read(owner, metadata) is { } provider ? Without(input, provider) : null,
            PreviousErrors = [.. ProviderErrorReader.ReadPrevious(owner, metadata).Select(provider => Without(input, provider))],
            Metadata = metadata,
            Json = element,
        };
    }

    /// <summary>The object that has the error's members: some wrap one error into another.</summary>
    private static JsonElement Owner(JsonElement element)
    {
        var owner = element;
        while (LooseJson.Get(owner, "message") is null && LooseJson.Get(owner, ErrorEnvelope.Member) is { ValueKind: JsonValueKind.Object } inner)
        {
            owner = inner;
        }

        return owner;
    }

    // {"error": "invalid_grant", "error_description": "..."}: the name stands beside the sentence.
    private static string? Name(JsonElement owner, string? words) =>
        LooseJson.Get(owner, ErrorEnvelope.Member) is { ValueKind: JsonValueKind.String } text && LooseJson.Text(text) is { } name && name != words
            ? name
            : null;

    private static string? Without(JsonElement? input, string? words)
    {
        if (words is null || LooseJson.Text(input)?.TrimEnd('.', '…') is not { Length: >= ShortestInput } quoted) return words;
        return words.Replace(quoted, "[...]", StringComparison.OrdinalIgnoreCase);
    }

    private static ProviderError Without(JsonElement? input, ProviderError provider) => provider with { Message = Without(input, provider.Message) };

    private static bool? Flag(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    private static int? Status(JsonElement owner) =>
        Status(LooseJson.Get(owner, "code")) ?? Status(LooseJson.Get(owner, "http_status")) ?? Status(LooseJson.Get(owner, "status"));

    /// <summary>A status of failure, 400 to 599.</summary>
    public static int? Status(JsonElement? value) =>
        int.TryParse(LooseJson.Text(value), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 ? status : null;
}
