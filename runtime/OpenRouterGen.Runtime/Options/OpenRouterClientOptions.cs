namespace OpenRouter;

/// <summary>How a client reaches the service. A client copies the options when it is made.</summary>
public sealed class OpenRouterClientOptions
{
    private TimeSpan _timeout = TimeSpan.FromMinutes(10);
    private TimeSpan _connectTimeout = TimeSpan.FromSeconds(30);
    private TimeSpan _firstByteTimeout = TimeSpan.FromMinutes(5);
    private TimeSpan _idleTimeout = TimeSpan.FromMinutes(2);
    private int _maxRetries = 2;
    private int _maxResponseBytes = 256 * 1024 * 1024;
    private TimeProvider _timeProvider = TimeProvider.System;
    private Uri? _baseAddress;
    private decimal? _costWhenUnknown;

    /// <summary>
    /// The API key, without the word <c>Bearer</c>; blanks around it do not count. When it is null, the environment variable <c>OPENROUTER_API_KEY</c> is read
    /// at the first call. An empty one never means that, since another account would pay: the client's constructor refuses it.
    /// </summary>
    [Runtime.ApiKey(ElsewhereBeside = nameof(BaseAddress))]
    public string? ApiKey { get; set; }

    /// <summary>
    /// The credentials by the names of the document's security schemes: a key, a token, or a user and a password with a colon between them. One that is
    /// not here is <see cref="ApiKey"/> where the document asks for credentials in one form only; an empty one is an <see cref="ArgumentException"/> of
    /// the client's constructor. Their values are not printed, traced or shown to hooks; where a service sends one back,
    /// it is hidden, unless it has fewer than four characters.
    /// </summary>
    public IDictionary<string, string> Credentials { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The address that paths are appended to, with its own path such as <c>/api/v1</c>. When it
    /// is null, the <c>BaseAddress</c> of an HttpClient of your own, then the environment variable <c>OPENROUTER_BASE_URL</c>, then the document's server.
    /// </summary>
    /// <exception cref="ArgumentException">The address is relative or not of http or https, or it holds a user, a query or a fragment.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NoAddress)]
    public Uri? BaseAddress
    {
        get => _baseAddress;
        set => _baseAddress = value is not null && Runtime.ServiceAddress.Problem(value) is { } problem
            ? throw new ArgumentException("OpenRouterClientOptions.BaseAddress cannot be used: " + problem + ".", nameof(BaseAddress))
            : value;
    }

    /// <summary>
    /// Whether plain http may go to another machine than this one, where everybody on the way reads key and prompts; false unless set. The names of containers
    /// on a network of their own need it. This machine (<c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>) never does.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The address of your app (<c>HTTP-Referer</c>), by which the service's rankings know it.</summary>
    public Uri? AppUrl { get; set; }

    /// <summary>The name of your app (<c>X-OpenRouter-Title</c>). ASCII only, as a header carries it.</summary>
    public string? AppTitle { get; set; }

    /// <summary>The categories of your app (<c>X-OpenRouter-Categories</c>), such as <c>image-gen</c>.</summary>
    public IReadOnlyList<string>? AppCategories { get; set; }

    /// <summary>
    /// How long a call may take in all, with retries, the body and a download's target; 10 minutes unless set. Hooks count before an attempt, and not
    /// after its answer's head has come. In a stream only the time spent waiting for the next event counts, not the time between your reads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NoTime)]
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = Runtime.TimeLimit.Checked(value, nameof(Timeout));
    }

    /// <summary>How long making a connection may take; 30 seconds unless set. Not used with an HttpClient of your own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NoTime)]
    public TimeSpan ConnectTimeout
    {
        get => _connectTimeout;
        set => _connectTimeout = Runtime.TimeLimit.Checked(value, nameof(ConnectTimeout));
    }

    /// <summary>
    /// How long an attempt may take until the head of its answer has come, without hooks; 5 minutes
    /// unless set. A model may draw for more than a minute and a half before that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NoTime)]
    public TimeSpan FirstByteTimeout
    {
        get => _firstByteTimeout;
        set => _firstByteTimeout = Runtime.TimeLimit.Checked(value, nameof(FirstByteTimeout));
    }

    /// <summary>
    /// How long the service may be silent within a body, be it a stream or not; 2
    /// minutes unless set. Keep-alive comments of a stream count as signs of life.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NoTime)]
    public TimeSpan IdleTimeout
    {
        get => _idleTimeout;
        set => _idleTimeout = Runtime.TimeLimit.Checked(value, nameof(IdleTimeout));
    }

    /// <summary>
    /// How often a call is tried again, 2 unless set. A request that may be billed is tried again only when provably nothing was sent,
    /// or when the service refused it with 429 or 503 and said when to come back or that the same request may succeed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.Negative)]
    public int MaxRetries
    {
        get => _maxRetries;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxRetries));
            _maxRetries = value;
        }
    }

    /// <summary>
    /// Whether a request that may be billed is also tried again when nobody knows what became of it
    /// (<see cref="OpenRouterException.OutcomeUnknown"/>); false unless set. It may then be billed more than once.
    /// Once the head of a success has come it is never sent again.
    /// </summary>
    public bool RetryUnknownOutcomes { get; set; }

    /// <summary>
    /// Whether handlers of an HttpClient of your own may copy the body of a request that may be billed; false unless set. A handler
    /// that retries could send such a copy again without this client seeing it. Set it in tests whose handler only reads the body.
    /// </summary>
    public bool AllowBodyCopies { get; set; }

    /// <summary>What sees every attempt of every call, called in this order.</summary>
    public IList<OpenRouterHook> Hooks { get; private set; } = [];

    /// <summary>
    /// Whether traces carry prompts and pictures; unless set, whether the environment
    /// variable <c>OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT</c> is <c>true</c>.
    /// </summary>
    public bool CaptureContent { get; set; } = Runtime.CallTrace.IsContentAskedFor;

    /// <summary>The largest body, or in a stream the largest event, in bytes; 256 MB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero or negative.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NotPositive)]
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxResponseBytes));
            _maxResponseBytes = value;
        }
    }

    /// <summary>Whether a request is checked against the document's constraints before it is sent; true unless set.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>
    /// What calls of this client, and of every other one that has the same instance, may spend together; null for no limit. A call that may cost more than what
    /// is left is not sent (<see cref="OpenRouterBudgetException"/>). Of calls whose request has no stated prices only what their answers say is counted.
    /// </summary>
    public SpendingBudget? Budget { get; set; }

    /// <summary>
    /// What a call counts as for <see cref="Budget"/> and <see cref="RequestOptions.MaxCost"/> when nobody knows what it costs, in US dollars; null, so that
    /// such a call is not sent, unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.Negative)]
    public decimal? CostWhenUnknown
    {
        get => _costWhenUnknown;
        set
        {
            if (value is { } amount) ArgumentOutOfRangeException.ThrowIfNegative(amount, nameof(CostWhenUnknown));
            _costWhenUnknown = value;
        }
    }

    /// <summary>
    /// Models with their prices, such as what the service answered about their endpoints, by which the cost of a call is estimated; of others the catalog that
    /// the client was made with says it. The dearest endpoint of a model counts.
    /// </summary>
    public IList<IPricedModel> Prices { get; private set; } = [];

    /// <summary>
    /// What makes calls wait together when the service answers one of them with 429 and a wait; null, so that each waits for itself, unless set.
    /// </summary>
    public SharedRateLimit? RateLimit { get; set; }

    /// <summary>The clock of timeouts and waits.</summary>
    /// <exception cref="ArgumentNullException">The clock is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(TimeProvider));
    }

    /// <summary>Where in a configuration these are from, for messages; null for elsewhere.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>What stood there beside options, and has no effect.</summary>
    internal List<string> UnusedSettings { get; private set; } = [];

    /// <summary>
    /// Sets options from texts, such as those of a configuration: every option that is a text, an address, a time (<c>00:05:00</c> or <c>infinite</c>), a
    /// number or a switch. They are read alike in every culture. Of <see cref="AppCategories"/> either all are asked for at once, with commas between them,
    /// or one after the other, as <c>AppCategories:0</c> and so on.
    /// </summary>
    /// <param name="setting">The text for an option's name; null to leave it as it is.</param>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <exception cref="OpenRouterConfigurationException">Texts cannot be read. The message names all of these options and repeats no text.</exception>
    public void Apply(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        Runtime.ClientConfiguration.Apply(this, setting);
    }

    /// <summary>The type's name: options hold the key.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(OpenRouterClientOptions);

    internal OpenRouterClientOptions Copy()
    {
        var copy = (OpenRouterClientOptions)MemberwiseClone();
        copy.Hooks = [.. Hooks];
        copy.Prices = [.. Prices];
        copy.UnusedSettings = [.. UnusedSettings];
        copy.Credentials = new Dictionary<string, string>(Credentials, StringComparer.Ordinal);
        return copy;
    }
}
