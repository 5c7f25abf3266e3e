using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>Sends requests and reads answers for the emitted clients.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IDisposable
{
    private const string JsonOnly = "application/json";
    private const string StreamOrJson = "text/event-stream, application/json";
    private const string OnlyMocked =
        "This client was made for mocking. Override the operation that is called, or make the client with its public constructor.";
    private const string AlreadyRead = "The stream of a file part was read already, and it cannot seek. Make a file part of a new stream.";

    private readonly OpenRouterClientOptions _options;
    private readonly ClientSettings _settings;
    private readonly CallSettings _usual;
    private readonly HttpSender? _sender;
    private readonly RetryPolicy _retryPolicy;

    /// <summary>A transport. Without options it never throws: what is wrong with the environment shows at the first call.</summary>
    /// <param name="options">The options, which are copied; null for the defaults.</param>
    /// <param name="defaultServer">The document's first server.</param>
    /// <param name="client">An HttpClient to send with, which is not disposed; null to make one.</param>
    /// <exception cref="ArgumentException">
    /// The key is empty or no key, an address cannot be used, or that of the options and of the HttpClient differ.
    /// </exception>
    public ApiTransport(OpenRouterClientOptions? options, string defaultServer, HttpClient? client = null)
        : this(options, defaultServer, client, Environment.GetEnvironmentVariable, Random.Shared.NextDouble)
    {
    }

    internal ApiTransport(OpenRouterClientOptions? options, string defaultServer, HttpClient? client, Func<string, string?> environment, Func<double> random)
    {
        _options = options?.Copy() ?? new OpenRouterClientOptions();
        ClientSettings.Check(_options, client);
        _settings = new ClientSettings(_options, client?.BaseAddress, defaultServer, environment);
        _usual = CallSettings.Of(_options, null);
        _sender = HttpSender.Create(client, _options);
        _retryPolicy = new RetryPolicy(random);
    }

    private ApiTransport()
    {
        _options = new OpenRouterClientOptions();
        _settings = new ClientSettings(_options, null, string.Empty, static _ => null);
        _usual = CallSettings.Of(_options, null);
        _retryPolicy = new RetryPolicy(static () => 0);
    }

    /// <summary>The transport of a client that was made with a key.</summary>
    /// <param name="apiKey">The key.</param>
    /// <param name="defaultServer">The document's first server.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    /// <exception cref="ArgumentException">The key is empty or no key.</exception>
    public static ApiTransport WithKey(string apiKey, string defaultServer)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        if (ApiKeyText.Problem(apiKey) is { } problem) throw new ArgumentException("The API key cannot be used: " + problem + ".", nameof(apiKey));
        return new ApiTransport(new OpenRouterClientOptions { ApiKey = apiKey }, defaultServer);
    }

    /// <summary>The transport of a client that was made with options.</summary>
    /// <param name="options">The options, which are copied.</param>
    /// <param name="defaultServer">The document's first server.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="ArgumentNullException">There are no options.</exception>
    /// <exception cref="ArgumentException">The key is empty or no key, or the address cannot be used.</exception>
    public static ApiTransport WithOptions(OpenRouterClientOptions options, string defaultServer)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ApiTransport(options, defaultServer);
    }

    /// <summary>The transport of a client that sends through the caller's HttpClient.</summary>
    /// <param name="options">The options, which are copied.</param>
    /// <param name="defaultServer">The document's first server.</param>
    /// <param name="httpClient">What sends. It is not disposed.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="ArgumentNullException">There are no options, or there is no HttpClient.</exception>
    /// <exception cref="ArgumentException">
    /// The key is empty or no key, an address cannot be used, or that of the options and of the HttpClient differ.
    /// </exception>
    public static ApiTransport WithClient(OpenRouterClientOptions options, string defaultServer, HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClient);
        return new ApiTransport(options, defaultServer, httpClient);
    }

    /// <summary>The transport of a client that was made for mocking: every call throws <see cref="InvalidOperationException"/>.</summary>
    public static ApiTransport Mocked { get; } = new();

    /// <summary>Sends a request and reads the answer.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OpenRouterException">The call failed; the derived type says how.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return await RunAsync(Prepare(request, options, JsonOnly), Json(read), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads the answer, or the error. Throws only for cancellation and for what is wrong before anything is sent.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer or the error.</returns>
    /// <exception cref="OpenRouterConfigurationException">The key is missing, or a setting cannot be used.</exception>
    /// <exception cref="OpenRouterValidationException">The request breaks a constraint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<ApiResult<T>> TrySendAsync<T>(ApiRequest request, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return await TryRunAsync(Prepare(request, options, JsonOnly), Json(read), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request whose answer has no body that matters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends with the call.</returns>
    /// <exception cref="OpenRouterException">The call failed; the derived type says how.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task SendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        await RunAsync(Prepare(request, options, JsonOnly), AnswerReader.DiscardAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a request whose answer has no body that matters. Throws only for cancellation and for what is wrong before anything is sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Nothing or the error.</returns>
    /// <exception cref="OpenRouterConfigurationException">The key is missing, or a setting cannot be used.</exception>
    /// <exception cref="OpenRouterValidationException">The request breaks a constraint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<ApiResult<NoContent>> TrySendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        await TryRunAsync(Prepare(request, options, JsonOnly), AnswerReader.DiscardAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a request and reads the text of the answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The text; null where the document declares no body.</returns>
    /// <exception cref="OpenRouterException">The call failed; the derived type says how.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<string> SendTextAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        await RunAsync(Prepare(request, options, JsonOnly), AnswerReader.ReadTextAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Sends a request and reads the text of the answer, or the error. Throws only for cancellation and for what is wrong before anything is sent.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The text or the error.</returns>
    /// <exception cref="OpenRouterConfigurationException">The key is missing, or a setting cannot be used.</exception>
    /// <exception cref="OpenRouterValidationException">The request breaks a constraint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<ApiResult<string>> TrySendTextAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        await TryRunAsync(Prepare(request, options, JsonOnly), AnswerReader.ReadTextAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a request and reads the text of the answer as a number or a truth.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OpenRouterException">The call failed; the derived type says how.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<T> SendTextAsync<T>(ApiRequest request, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return await RunAsync(Prepare(request, options, JsonOnly), Text(read), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends a request and reads the text of the answer as a number or a truth, or the error. Throws only for cancellation and for what is wrong before
    /// anything is sent.
    /// </summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer or the error.</returns>
    /// <exception cref="OpenRouterConfigurationException">The key is missing, or a setting cannot be used.</exception>
    /// <exception cref="OpenRouterValidationException">The request breaks a constraint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<ApiResult<T>> TrySendTextAsync<T>(ApiRequest request, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return await TryRunAsync(Prepare(request, options, JsonOnly), Text(read), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request whose answer is bytes. It ends when the head of the answer has come.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call and the reading of the answer.</param>
    /// <returns>The answer, to be disposed; null where the document declares no body.</returns>
    /// <exception cref="OpenRouterException">The call failed; the derived type says how.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<BinaryResponse> SendBinaryAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        await BinaryAnswer.OpenAsync(Prepare(request, options, JsonOnly, isRunHere: false), cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Sends a request whose answer is bytes, or gives the error. Throws only for cancellation and for what is wrong before anything is sent.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call and the reading of the answer.</param>
    /// <returns>The answer, to be disposed, or the error.</returns>
    /// <exception cref="OpenRouterConfigurationException">The key is missing, or a setting cannot be used.</exception>
    /// <exception cref="OpenRouterValidationException">The request breaks a constraint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public async Task<ApiResult<BinaryResponse>> TrySendBinaryAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        var call = Prepare(request, options, JsonOnly, isRunHere: false);
        return await CallResult.OfAsync(call, BinaryAnswer.OpenAsync(call, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends a request and reads the events of the answer. What is wrong with the arguments is thrown at this call; the request is sent
    /// when the events are enumerated, which can be done once. An answer in plain JSON yields the events that a stream would have carried.
    /// </summary>
    /// <typeparam name="T">The type of an event.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="format">How events are read.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call, beside the enumeration's own token.</param>
    /// <returns>
    /// The events. Enumerating throws <see cref="OpenRouterException"/>, <see cref="OpenRouterStreamException"/> when the stream itself fails.
    /// </returns>
    /// <exception cref="OpenRouterConfigurationException">The key is missing, or a setting cannot be used.</exception>
    /// <exception cref="OpenRouterValidationException">The request breaks a constraint.</exception>
    /// <exception cref="InvalidOperationException">The client was made for mocking.</exception>
    public IAsyncEnumerable<T> StreamAsync<T>(ApiRequest request, EventStreamFormat<T> format, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new EventStream<T>(Prepare(request, options, format.MediaType ?? StreamOrJson, isRunHere: false), format, cancellationToken);
    }

    /// <summary>Disposes the HttpClient if the transport made it.</summary>
    public void Dispose() => _sender?.Dispose();

    private static AnswerUse<T> Json<T>(JsonReader<T> read) =>
        (answer, limit, token) => AnswerReader.ReadAsync(answer, read, limit, token);

    private static AnswerUse<T> Text<T>(JsonReader<T> read) =>
        (answer, limit, token) => AnswerReader.ReadTextAsync(answer, read, limit, token);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<T> RunAsync<T>(ApiCall call, AnswerUse<T> use, CancellationToken cancellationToken)
    {
        try
        {
            using var clock = call.NewClock(cancellationToken);
            var result = await call.RunAsync(clock, use).ConfigureAwait(false);
            call.End();
            return result;
        }
        finally
        {
            call.Target?.Release();
        }
    }

    private static Task<ApiResult<T>> TryRunAsync<T>(ApiCall call, AnswerUse<T> use, CancellationToken cancellationToken) =>
        CallResult.OfAsync(call, RunAsync(call, use, cancellationToken));

    /// <summary>Checks the request as a whole, and writes its JSON body; null when it has none.</summary>
    /// <exception cref="OpenRouterValidationException">It has all that is wrong with it.</exception>
    private static ReadOnlyMemory<byte>? Checked(ApiRequest request, bool validate)
    {
        var body = request.Content?.Validated ?? request.Body as IValidated;
        List<ParameterProblem> problems = validate ? [.. ParameterCheck.Run(request.Checks, request.Parameters, body)] : [];
        problems.AddRange(ParameterCheck.Named(request.Unsendable, request.Checks, request.Parameters, request.Content?.Validated));

        // The cast: a bare null would become an empty body, through the conversion from an array.
        var written = request.Body is { } json ? ParameterCheck.Write(json, request.Checks, problems) : (ReadOnlyMemory<byte>?)null;
        return problems.Count > 0 ? throw new OpenRouterValidationException(problems) : written;
    }

    private ApiCall Prepare(ApiRequest request, RequestOptions? options, string accept, bool isRunHere = true)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_sender is null) throw new InvalidOperationException(OnlyMocked);
        _sender.ThrowIfDisposed();
        if (request.Content is { CanRepeat: false }) throw new InvalidOperationException(AlreadyRead);
        var settings = options is null ? _usual : CallSettings.Of(_options, options);
        var body = Checked(request, settings.Validate);
        var credentials = _settings.Credentials(request, options);
        var prepared = new PreparedRequest
        {
            Operation = request.Operation,
            Headers = _settings.Headers(request, options, request.Operation.Accept is { } other && accept == JsonOnly ? other : accept, credentials),
            Credentials = credentials,
            Uri = _settings.Address(request),
            Body = body,
            Content = request.Content,
            IsDescribed = request.Body is IDescribedRequest,
            MediaType = request.MediaType,
            Download = request.Download,
        };
        var spending = CallSpending.Of(settings.Spending, request);

        // Last: from here on nothing throws before the call runs, which releases the target. A stream may never be read.
        request.Download?.Target.Prepare(isReleased: isRunHere);
        return new ApiCall(_sender, prepared, settings, _retryPolicy, spending);
    }
}
