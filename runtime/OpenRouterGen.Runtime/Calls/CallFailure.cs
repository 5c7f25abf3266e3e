using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>Makes one of this client's exceptions of what the platform throws.</summary>
internal static class CallFailure
{
    /// <summary>The exception to throw instead; null when <paramref name="exception"/> is to go on as it is.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="clock">The time of the call.</param>
    /// <param name="isOwnHttpClient">Whether this client made the HttpClient.</param>
    /// <param name="ticket">The right to send the body, which knows whether it was used.</param>
    /// <param name="mask">Hides the key, which a proxy may send back.</param>
    public static Exception? Map(Exception exception, CallClock clock, bool isOwnHttpClient, SendTicket ticket, SecretMask mask)
    {
        if (!IsOfTransport(exception)) return null;
        if (Ended(exception, clock, ticket, mask) is { } ended) return ended;
        if (Refusal(exception, ticket) is { } refusal) return refusal;
        var isUnsent = ticket.ProvesUnsent;

        if (exception is HandlerFault fault) return OfHandler(fault, ticket, mask);

        // What the platform quotes may hold the key: then its exception is not passed on at all.
        var inner = mask.Shown(exception);
        var words = mask.Hide(ThrownText.Message(exception));
        return exception switch
        {
            // Our own HttpClient has no timeout of its own, so this is the handler's for making a connection; or that of a stream of the user in the body,
            // which was asked for its bytes.
            OperationCanceledException { InnerException: TimeoutException } when isOwnHttpClient && !ticket.IsTouched =>
                new OpenRouterConnectionException("No connection to the service was made in time.", mayHaveBeenSent: false, inner),
            OperationCanceledException { InnerException: TimeoutException } when !isOwnHttpClient =>
                new OpenRouterTimeoutException("The timeout of the HttpClient that was given to the client is over.", null, inner)
                {
                    MayHaveBeenSent = !isUnsent,
                },
            OperationCanceledException =>
                new OpenRouterConnectionException("The HttpClient stopped the call, as when it is disposed.", !isUnsent, inner),
            HttpRequestException request when IsBeforeSending(request.HttpRequestError) && !ticket.IsTouched =>
                new OpenRouterConnectionException("No connection to the service could be made: " + words, mayHaveBeenSent: false, inner),
            _ when isUnsent => new OpenRouterConnectionException("The request could not be sent: " + words, mayHaveBeenSent: false, inner),
            _ => new OpenRouterConnectionException("The connection broke before the answer was complete: " + words, mayHaveBeenSent: true, inner),
        };
    }

    /// <summary>The exception of a call that the user cancelled or whose time is over; null when neither is so, or nothing was thrown.</summary>
    public static Exception? Ended(Exception? exception, CallClock clock, SendTicket ticket, SecretMask mask)
    {
        if (exception is null) return null;
        if (clock.CancelledByUser is { } token) return new OperationCanceledException("The call was cancelled.", mask.Shown(exception), token);
        return clock.IsTimedOut ? TimedOut(clock, ticket.ProvesUnsent, mask.Shown(exception)) : null;
    }

    // InvalidDataException: a compressed body that was cut or damaged.
    public static bool IsOfTransport(Exception exception) =>
        exception is OperationCanceledException or HttpRequestException or IOException or InvalidDataException;

    private static OpenRouterTimeoutException TimedOut(CallClock clock, bool isUnsent, Exception? exception)
    {
        var seconds = clock.CurrentLimit.TotalSeconds;
        var message = string.Create(CultureInfo.InvariantCulture, $"The service did not answer within {seconds:0.###} seconds ({clock.CurrentLimitName}).");
        return new OpenRouterTimeoutException(message, clock.CurrentLimit, exception) { MayHaveBeenSent = !isUnsent };
    }

    private static OpenRouterException OfHandler(HandlerFault fault, SendTicket ticket, SecretMask mask)
    {
        var cause = fault.InnerException!;
        var inner = mask.Shown(cause);
        var words = (fault.Kind ?? "A handler of the HttpClient, or a file part, failed") + " (" + cause.GetType().Name + "): "
            + mask.Hide(ThrownText.Message(cause));
        return fault.IsTimeout
            ? new OpenRouterTimeoutException(words, null, inner) { MayHaveBeenSent = !ticket.ProvesUnsent }
            : new OpenRouterConnectionException(words, !ticket.ProvesUnsent, inner);
    }

    // The platform, or a handler, may have wrapped our own refusal to send.
    private static OpenRouterException? Refusal(Exception exception, SendTicket ticket)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (ticket.IsRefusal(inner)) return (OpenRouterException)inner;
        }

        return null;
    }

    private static bool IsBeforeSending(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
