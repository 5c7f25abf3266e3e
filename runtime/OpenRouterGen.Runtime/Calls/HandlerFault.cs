namespace OpenRouter.Runtime;

/// <summary>
/// What a handler or a file part of the user threw, of a type that the transport does not throw itself: exceptions of a resilience library, of this one,
/// or a mistake.
/// </summary>
internal sealed class HandlerFault(Exception cause)
    : HttpRequestException("Sending failed with " + cause.GetType().Name + ": " + ThrownText.Message(cause), cause)
{
    // Named by their names: the runtime has no dependencies.
    private const string ResilienceNamespace = "Polly.";

    /// <summary>Whether a resilience handler gave up waiting.</summary>
    public bool IsTimeout => ResilienceType == "TimeoutRejectedException";

    /// <summary>What happened, as the resilience library means it; null when it is none of its exceptions.</summary>
    public string? Kind => ResilienceType switch
    {
        "TimeoutRejectedException" => "A timeout of a resilience handler of the HttpClient is over",
        "BrokenCircuitException" or "IsolatedCircuitException" => "The circuit breaker of a resilience handler of the HttpClient is open",
        "RateLimiterRejectedException" or "RateLimitRejectedException" => "The rate limiter of a resilience handler of the HttpClient lets nothing through",
        _ => null,
    };

    private string? ResilienceType
    {
        get
        {
            for (var type = InnerException!.GetType(); type is not null; type = type.BaseType)
            {
                if (type.FullName is { } name && name.StartsWith(ResilienceNamespace, StringComparison.Ordinal)) return type.Name.Split('`')[0];
            }

            return null;
        }
    }
}
