using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>Tells what the platform throws as one of this client's exceptions.</summary>
internal static class CallFailure
{
    /// <summary>The exception to throw instead; null when <paramref name="exception"/> is to go on as it is.</summary>
    public static Exception? Map(Exception exception, CallClock clock, bool isOwnHttpClient)
    {
        if (exception is OpenRouterException) return null;
        if (!IsOfTransport(exception)) return null;
        if (clock.CancelledByUser is { } token) return new OperationCanceledException("The call was cancelled.", exception, token);
        if (clock.IsTimedOut) return TimedOut(clock.CurrentLimit, exception);
        return exception switch
        {
            // Our own HttpClient has no timeout of its own, so this is the handler's for making a connection.
            OperationCanceledException { InnerException: TimeoutException } when isOwnHttpClient
                => new OpenRouterConnectionException("No connection to the service was made in time.", mayHaveBeenSent: false, exception),
            OperationCanceledException { InnerException: TimeoutException }
                => new OpenRouterTimeoutException("The timeout of the HttpClient that was given to the client is over.", null, exception),
            OperationCanceledException
                => new OpenRouterConnectionException("The HttpClient stopped the call, as when it is disposed.", mayHaveBeenSent: true, exception),
            HttpRequestException request when IsBeforeSending(request.HttpRequestError)
                => new OpenRouterConnectionException("No connection to the service could be made: " + request.Message, mayHaveBeenSent: false, exception),
            _ => new OpenRouterConnectionException("The connection broke before the answer was complete: " + exception.Message, mayHaveBeenSent: true, exception),
        };
    }

    public static OpenRouterTimeoutException TimedOut(TimeSpan limit, Exception? exception)
        => new(string.Create(CultureInfo.InvariantCulture, $"The service did not answer within {limit.TotalSeconds:0.###} seconds."), limit, exception);

    // InvalidDataException: a compressed body that was cut or damaged.
    private static bool IsOfTransport(Exception exception)
        => exception is OperationCanceledException or HttpRequestException or IOException or InvalidDataException;

    private static bool IsBeforeSending(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
