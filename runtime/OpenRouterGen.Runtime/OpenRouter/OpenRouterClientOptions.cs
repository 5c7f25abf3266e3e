namespace OpenRouter;

/// <summary>How a client reaches the service. A client copies the options when it is made.</summary>
public sealed class OpenRouterClientOptions
{
    private TimeSpan _timeout = TimeSpan.FromMinutes(10);
    private TimeSpan _connectTimeout = TimeSpan.FromSeconds(30);
    private TimeSpan _streamIdleTimeout = TimeSpan.FromMinutes(2);
    private int _maxRetries = 2;
    private int _maxResponseBytes = 256 * 1024 * 1024;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>The API key. When it is null or empty, the environment variable <c>OPENROUTER_API_KEY</c> is read at the first call.</summary>
    [Runtime.ApiKey(ElsewhereBeside = nameof(BaseAddress))]
    public string? ApiKey { get; set; }

    /// <summary>The address that paths are appended to, with its own path such as <c>/api/v1</c>. When it is null, the environment variable <c>OPENROUTER_BASE_URL</c>, then the document's server.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The address of your app (<c>HTTP-Referer</c>), by which the service's rankings know it.</summary>
    public Uri? AppUrl { get; set; }

    /// <summary>The name of your app (<c>X-OpenRouter-Title</c>). ASCII only, as a header carries it.</summary>
    public string? AppTitle { get; set; }

    /// <summary>The categories of your app (<c>X-OpenRouter-Categories</c>), such as <c>image-gen</c>.</summary>
    public IReadOnlyList<string>? AppCategories { get; set; }

    /// <summary>
    /// How long a call may take in all, with retries and the body; 10 minutes unless set.
    /// In a stream only the time spent waiting for the service counts, not the time between your reads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = Runtime.TimeLimit.Checked(value, nameof(value));
    }

    /// <summary>How long making a connection may take; 30 seconds unless set. Not used with an HttpClient of your own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan ConnectTimeout
    {
        get => _connectTimeout;
        set => _connectTimeout = Runtime.TimeLimit.Checked(value, nameof(value));
    }

    /// <summary>How long a stream may be silent; 2 minutes unless set. Keep-alive comments count as signs of life.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan StreamIdleTimeout
    {
        get => _streamIdleTimeout;
        set => _streamIdleTimeout = Runtime.TimeLimit.Checked(value, nameof(value));
    }

    /// <summary>
    /// How often a call is tried again, 2 unless set. A request that may be billed is tried again only when provably nothing was sent,
    /// or when the service refused it with 429 or 503 and said when to come back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxRetries = value;
        }
    }

    /// <summary>The largest body, or in a stream the largest event, in bytes; 256 MB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero or negative.</exception>
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxResponseBytes = value;
        }
    }

    /// <summary>Whether a request is checked against the document's constraints before it is sent; true unless set.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>The clock of timeouts and waits.</summary>
    /// <exception cref="ArgumentNullException">The clock is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The type's name: options hold the key.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(OpenRouterClientOptions);

    internal OpenRouterClientOptions Copy() => (OpenRouterClientOptions)MemberwiseClone();
}
