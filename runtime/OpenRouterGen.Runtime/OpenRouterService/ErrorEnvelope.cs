using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Finds the error in a body: <c>{"error": ...}</c> as the service documents it, and the other forms that it, its providers and the
/// gateways before it were seen to send.
/// </summary>
internal static class ErrorEnvelope
{
    /// <summary>The member of an answer that is an error.</summary>
    public const string Member = "error";

    // An error ends a stream, and what stands before it in the body of a failure is short.
    private const int MostEvents = 16;

    /// <summary>The name of an event that is an error whatever its data is.</summary>
    public static ReadOnlySpan<byte> EventName => "error"u8;

    /// <summary>The error of a body; null when it has none at its top.</summary>
    public static ApiError? Read(ReadOnlySpan<byte> body)
    {
        // A fast no for the usual body, which may hold megabytes of picture.
        if (body.IndexOf("\"error\""u8) < 0) return null;
        return LooseJson.Member(body, "error"u8) is { } element && IsError(element) ? ErrorReader.Read(element) : null;
    }

    /// <summary>The error of a body that is one, or that names itself one: <c>{"type": "error", "message": ...}</c>.</summary>
    public static ApiError? ReadUntagged(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("error"u8) < 0) return null;
        return Read(body) ?? (LooseJson.Whole(body) is { } whole && NamesItself(whole) ? ErrorReader.Read(whole) : null);
    }

    /// <summary>The error of a body that is nothing else that was asked for.</summary>
    public static ApiError? ReadMisfit(ReadOnlySpan<byte> body)
    {
        if (ReadUntagged(body) is { } error) return error;
        return LooseJson.Whole(body) is { } whole && HasDetails(whole) ? ErrorReader.ReadWhole(whole) : null;
    }

    /// <summary>The error that stands in the place of one of several results; null when it is none.</summary>
    public static ApiError? ReadSlot(JsonElement slot, SecretMask? mask = null)
    {
        var json = JsonMarshal.GetRawUtf8Value(slot);
        return ReadMisfit(mask is null ? json : mask.Copy(json));
    }

    /// <summary>The error of a body whose status is none of success; null when it says nothing that can be read as one.</summary>
    public static ApiError? ReadFailure(ReadOnlySpan<byte> body)
    {
        return LooseJson.Whole(body) is { } whole ? OfFailure(whole) : Read(body) ?? ReadEvents(body);
    }

    /// <summary>The error of an event that is known to be one, whatever its data is.</summary>
    public static ApiError ReadEvent(ReadOnlySpan<byte> data) =>
        ReadFailure(data) ?? new ApiError { Message = MessageText.Clean(LooseText.Decode(data)) ?? ErrorReader.NoMessage };

    private static ApiError? OfFailure(JsonElement whole) =>
        LooseJson.Get(whole, Member) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } error && IsError(error)
            ? ErrorReader.Read(error)
            : ErrorReader.ReadWhole(whole);

    // Who was asked for a stream may answer with one, whatever the status.
    private static ApiError? ReadEvents(ReadOnlySpan<byte> body)
    {
        var looked = 0;
        foreach (var range in body.SplitAny("\r\n"u8))
        {
            var line = body[range];
            if (!line.StartsWith("data:"u8)) continue;
            if (++looked > MostEvents) return null;
            if (LooseJson.Whole(line["data:"u8.Length..]) is { } data && OfFailure(data) is { } error) return error;
        }

        return null;
    }

    // Many answers carry the member and mean that there is no error: also by an object in which nothing is said.
    private static bool IsError(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(element.GetString()),
        JsonValueKind.Number => element.GetRawText() != "0",
        JsonValueKind.Array => element.EnumerateArray().Any(IsError),
        JsonValueKind.Object => element.EnumerateObject().Any(static member => IsError(member.Value)),
        _ => true,
    };

    private static bool NamesItself(JsonElement whole) =>
        LooseJson.Text(LooseJson.Get(whole, "type")) == Member
        || LooseJson.Get(whole, "error_message") is not null
        || LooseJson.Get(whole, "error_type") is not null;

    private static bool HasDetails(JsonElement whole) => LooseJson.Get(whole, "detail") is not null || LooseJson.Get(whole, "errors") is not null;
}
