namespace OpenRouter.Runtime;

/// <summary>The limits of one call: its own, else the client's.</summary>
internal sealed record CallSettings
{
    public required TimeSpan Timeout { get; init; }

    public required TimeSpan FirstByteTimeout { get; init; }

    public required TimeSpan IdleTimeout { get; init; }

    public required int MaxRetries { get; init; }

    public required bool RetryUnknownOutcomes { get; init; }

    public required int MaxResponseBytes { get; init; }

    public required bool Validate { get; init; }

    public required bool AllowBodyCopies { get; init; }

    public required bool CaptureContent { get; init; }

    public required IList<OpenRouterHook> Hooks { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    public required SpendingLimits Spending { get; init; }

    public required SharedRateLimit? RateLimit { get; init; }

    public ICallObserver? Observer { get; init; }

    public static CallSettings Of(OpenRouterClientOptions options, RequestOptions? call) => new()
    {
        Timeout = call?.Timeout ?? options.Timeout,
        FirstByteTimeout = call?.FirstByteTimeout ?? options.FirstByteTimeout,
        IdleTimeout = options.IdleTimeout,
        MaxRetries = call?.MaxRetries ?? options.MaxRetries,
        RetryUnknownOutcomes = call?.RetryUnknownOutcomes ?? options.RetryUnknownOutcomes,
        MaxResponseBytes = options.MaxResponseBytes,
        Validate = call?.ValidateRequest ?? options.ValidateRequests,
        AllowBodyCopies = options.AllowBodyCopies,
        CaptureContent = options.CaptureContent,
        Hooks = options.Hooks,
        TimeProvider = options.TimeProvider,
        Spending = new SpendingLimits(call?.MaxCost, options.Budget, options.CostWhenUnknown, options.Prices),
        RateLimit = options.RateLimit,
        Observer = call?.Observer,
    };
}
