using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Reads what the providers behind the service said.</summary>
internal static class ProviderErrorReader
{
    // The service tries a few providers; a longer list is none of its own.
    private const int Most = 16;

    /// <summary>The reason of the provider that answered last; null when the error names neither provider nor reason.</summary>
    public static ProviderError? Read(JsonElement error, JsonElement? metadata)
    {
        var raw = LooseJson.Get(metadata, "raw") ?? LooseJson.Get(error, "raw");
        var read = new ProviderError
        {
            Name = LooseJson.Text(LooseJson.Get(metadata, "provider_name") ?? LooseJson.Get(error, "provider_name")),
            Code = LooseJson.Text(LooseJson.Get(metadata, "provider_code") ?? LooseJson.Get(error, "provider_code")),
            Message = raw is { } reason ? ErrorWords.OfReason(reason) : null,
        };
        return read is { Name: null, Code: null, Message: null } ? null : read;
    }

    /// <summary>The failures of providers that were tried before.</summary>
    public static IEnumerable<ProviderError> ReadPrevious(JsonElement error, JsonElement? metadata) =>
        (LooseJson.Get(metadata, "previous_errors") ?? LooseJson.Get(error, "previous_errors")) is { ValueKind: JsonValueKind.Array } errors
            ? errors.EnumerateArray().Take(Most).Select(ReadOne)
            : [];

    private static ProviderError ReadOne(JsonElement element) => new()
    {
        Name = LooseJson.Text(LooseJson.Get(element, "provider") ?? LooseJson.Get(element, "provider_name")),
        Code = LooseJson.Text(LooseJson.Get(element, "code") ?? LooseJson.Get(element, "provider_code")),
        Status = ErrorReader.Status(LooseJson.Get(element, "status")),
        Message = LooseJson.Get(element, "raw") is { } raw ? ErrorWords.OfReason(raw) : ErrorWords.Of(element),
    };
}
