using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>Makes the exception for what the service answered.</summary>
internal static class ApiFailure
{
    /// <summary>For an answer whose status is no success.</summary>
    public static OpenRouterApiException FromStatus(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        var kept = facts.Mask.Copy(WideText.ToUtf8(body));
        var error = ErrorEnvelope.ReadFailure(kept);
        error = error is null
            ? new ApiError { Message = Words(facts, kept), Status = facts.StatusCode }
            : error with { Status = error.Status ?? facts.StatusCode };
        return Create(facts.StatusCode, error, facts, kept);
    }

    /// <summary>For an error in the body of a success; the status is the one that the error names.</summary>
    public static OpenRouterApiException FromSuccess(AnswerFacts facts, ApiError error, ReadOnlySpan<byte> body)
    {
        var kept = facts.Mask.Copy(body);
        var masked = facts.Mask.IsIn(body) ? ErrorEnvelope.ReadMisfit(kept) ?? error : error;
        return Create(masked.Status ?? facts.StatusCode, masked, facts, kept);
    }

    public static OpenRouterResponseFormatException Format(
        AnswerFacts facts,
        string path,
        string message,
        ReadOnlySpan<byte> body,
        Exception? exception = null,
        IReadOnlyList<object>? events = null)
    {
        // What the reader quotes may hold the key: then its exception is not passed on.
        var inner = exception is null ? null : facts.Mask.Shown(exception);
        var place = facts.Mask.Hide(path);
        var words = "The answer does not fit at '" + MessageText.Clean(place, MessageText.ShortLimit) + "': " + MessageText.Clean(facts.Mask.Hide(message));
        var failure = new OpenRouterResponseFormatException(words, place, facts.Mask.Copy(body), inner)
        {
            StatusCode = facts.StatusCode,
            Events = events ?? [],
        };
        CallOutcome.Complete(failure, facts.OnlyReads, facts);
        return failure;
    }

    /// <summary>
    /// The words of a text; null for any other body. JSON without words, or cut off, may quote what was sent; plain text is meant for a person.
    /// </summary>
    public static string? PlainText(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        var text = ByteOrderMark.Skip(body).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] is (byte)'{' or (byte)'[' || LooseJson.Whole(body) is not null) return null;
        var words = LooseText.Decode(body, AnswerText.Charset(facts));
        return words.Contains(ErrorWords.Input, StringComparison.Ordinal) ? null : MessageText.Clean(words);
    }

    private static OpenRouterApiException Create(int status, ApiError error, AnswerFacts facts, ReadOnlyMemory<byte> body)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"The service answered {status}: {error.Words()}");
        var failure = OfStatus(status, message, error).Describe(facts, body);
        CallOutcome.Complete(failure, facts.OnlyReads, facts);
        return failure;
    }

    private static OpenRouterApiException OfStatus(int status, string message, ApiError error) => status switch
    {
        400 => new OpenRouterBadRequestException(message, error),
        401 => new OpenRouterUnauthorizedException(message, error),
        402 => new OpenRouterPaymentRequiredException(message, error),
        403 => new OpenRouterForbiddenException(message, error),
        404 => new OpenRouterNotFoundException(message, error),
        408 => new OpenRouterRequestTimeoutException(message, error),
        413 => new OpenRouterPayloadTooLargeException(message, error),
        422 => new OpenRouterUnprocessableException(message, error),
        429 => new OpenRouterTooManyRequestsException(message, error),
        500 => new OpenRouterServerErrorException(message, error),
        502 => new OpenRouterBadGatewayException(message, error),
        503 => new OpenRouterUnavailableException(message, error),
        524 => new OpenRouterEdgeTimeoutException(message, error),
        529 => new OpenRouterOverloadedException(message, error),
        _ => new OpenRouterApiException(message, status, error),
    };

    private static string Words(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        // RFC 9110 section 15.4.5: it answers a condition, and has no body.
        if (facts.StatusCode == 304) return "not modified: whoever asked had a copy already, so there is no body; no such condition was sent";
        if (facts.StatusCode is >= 300 and <= 399)
        {
            return "a redirect that is not followed, because it leads nowhere safe or would repeat a request that may be billed";
        }

        return BodyKind.Name(facts, body) ?? PlainText(facts, body) ?? MessageText.Clean(facts.ReasonPhrase) ?? "no message";
    }
}
