namespace OpenRouter;

/// <summary>What one call does differently from its client.</summary>
public sealed class RequestOptions
{
    private TimeSpan? _timeout;
    private TimeSpan? _firstByteTimeout;
    private int? _maxRetries;
    private decimal? _maxCost;

    /// <summary>Headers of this call. They win over every other header, and never go to another host.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; set; }

    /// <summary>How long this call may take in all; null for the client's limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NoTime)]
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = value is { } time ? Runtime.TimeLimit.Checked(time, nameof(Timeout)) : null;
    }

    /// <summary>How long an attempt of this call may take until the head of its answer has come; null for the client's limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NoTime)]
    public TimeSpan? FirstByteTimeout
    {
        get => _firstByteTimeout;
        set => _firstByteTimeout = value is { } time ? Runtime.TimeLimit.Checked(time, nameof(FirstByteTimeout)) : null;
    }

    /// <summary>
    /// Whether this call is also tried again when nobody knows what became of it, and may so be billed more than once; null for the client's setting.
    /// </summary>
    public bool? RetryUnknownOutcomes { get; set; }

    /// <summary>How often this call is tried again; null for the client's number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.Negative)]
    public int? MaxRetries
    {
        get => _maxRetries;
        set
        {
            if (value is { } number) ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(MaxRetries));
            _maxRetries = value;
        }
    }

    /// <summary>
    /// The most that this call may cost, in US dollars; null for no limit. One that may cost more, or of which nobody knows what it costs, is not sent:
    /// <see cref="OpenRouterBudgetException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.Negative)]
    public decimal? MaxCost
    {
        get => _maxCost;
        set
        {
            if (value is { } amount) ArgumentOutOfRangeException.ThrowIfNegative(amount, nameof(MaxCost));
            _maxCost = value;
        }
    }

    /// <summary>Whether this request is checked before it is sent; null for the client's setting.</summary>
    public bool? ValidateRequest { get; set; }

    /// <summary>Follows the call; null for nobody.</summary>
    internal Runtime.ICallObserver? Observer { get; init; }

    /// <summary>The type's name: headers may hold secrets.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(RequestOptions);
}
