using Microsoft.AspNetCore.Builder;
using OpenRouter.Emulator.Accounts;
using OpenRouter.Emulator.Faults;
using OpenRouter.Emulator.Serving;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator;

/// <summary>
/// OpenRouter's Image API on this machine: it draws real pictures, checks requests against a catalog, streams, and counts what it would have cost.
/// It listens on 127.0.0.1 only, calls nobody, and keeps nothing but the ledger.
/// </summary>
/// <remarks>
/// <para>A picture depends on prompt, model, seed, index and size alone. A request without a seed has its seed from prompt and model, so it too gets equal
/// pictures every time.</para>
/// <para>
/// <c>POST /images</c> draws <c>png</c> and <c>svg</c>; other formats are refused with 400, even where a model lists them. References are counted and never
/// fetched.
/// Token counts follow rules of the emulator's own; <c>usage.cost</c> follows the endpoint's price list, and is left out where that lacks the price of what was
/// done.
/// </para>
/// <para>
/// <c>GET /models</c> knows the image models only, so it is empty unless <c>output_modalities</c> asks for them. It obeys <c>offset</c>, <c>limit</c>,
/// <c>output_modalities</c>, <c>input_modalities</c>, <c>q</c>, <c>supported_parameters</c> and, for trying out a list, <c>sort=name</c>. It accepts and
/// ignores every other parameter: <c>category</c>, <c>use_rss</c>, <c>use_rss_chat_links</c>, <c>context</c>, <c>arch</c>, <c>model_authors</c>,
/// <c>providers</c>, <c>distillable</c>, <c>zdr</c>, <c>region</c>, other orders, and the bounds of price, age, index and success rate. A number outside its
/// documented bounds is answered with 400 all the same.
/// Prices of text are "0" there: image models are billed by their endpoints' price lists.
/// </para>
/// <para>
/// <c>GET /generation</c> knows the last 1000 generations by the <c>X-Generation-Id</c> of their answers, <c>GET /credits</c> and <c>GET /key</c> what all of
/// them cost.
/// </para>
/// <para>What the catalog does not document is filled in: the name is the id, <c>created</c> is 2026-08-01, the description says that the emulator knows
/// none, a parameter whose values are not known takes all that the document allows, and a model without prices has invented ones by token.</para>
/// <para>A client in another container reaches it by a name over plain http: there <c>OpenRouterClientOptions.AllowInsecureHttp</c> must be set.</para>
/// </remarks>
public sealed class EmulatorServer : IAsyncDisposable
{
    /// <summary>The key in <see cref="ClientOptions"/> unless <see cref="EmulatorOptions.ApiKey"/> sets another. It is no secret.</summary>
    public const string DefaultApiKey = "sk-or-dev-emulator";

    private readonly WebApplication _app;
    private readonly FaultQueue _faults;

    private EmulatorServer(WebApplication app, Uri baseAddress, string apiKey, RequestLedger ledger, FaultQueue faults)
    {
        (_app, _faults) = (app, faults);
        BaseAddress = baseAddress;
        ApiKey = apiKey;
        Ledger = ledger;
    }

    /// <summary>The address that a client appends paths to, such as <c>http://127.0.0.1:5000/api/v1</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>A key that this server accepts.</summary>
    public string ApiKey { get; }

    /// <summary>What clients sent.</summary>
    public RequestLedger Ledger { get; }

    /// <summary>Options that lead a client here; a new copy each time, to be changed at will.</summary>
    public OpenRouterClientOptions ClientOptions => new() { BaseAddress = BaseAddress, ApiKey = ApiKey };

    /// <summary>
    /// The requests for pictures that <see cref="Ledger"/> holds, oldest first: each as a value of the client's own type beside what was sent.
    /// </summary>
    /// <typeparam name="T">The type of the client's requests, such as its <c>ImageGenerationRequest</c>.</typeparam>
    /// <returns>The requests, also those that were refused.</returns>
    /// <exception cref="FormatException">The body of one of them is no such value.</exception>
    public IReadOnlyList<RecordedRequest<T>> Requests<T>()
        where T : class, IJsonReadable<T> =>
        [.. Ledger.Requests.Where(static request => request.IsForPictures).Select(static request => new RecordedRequest<T>(request.Read<T>(), request))];

    /// <summary>Lets the next requests for pictures fail with a status. They are not billed.</summary>
    /// <param name="next">How many requests, after those that are to fail already.</param>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="retryAfter">How long the answer asks the client to wait; null to say nothing of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero, or the status is none of an error.</exception>
    public void Fail(int next = 1, int status = 503, TimeSpan? retryAfter = null) => Fail(next, new EmulatorFault { Status = status, RetryAfter = retryAfter });

    /// <summary>Lets the next requests for pictures go wrong.</summary>
    /// <param name="next">How many requests, after those that are to fail already.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <exception cref="ArgumentNullException">The fault is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero, or a part of the fault cannot be.</exception>
    public void Fail(int next, EmulatorFault fault)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(next);
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.Status is < 400 or > 599) throw new ArgumentOutOfRangeException(nameof(fault), fault.Status, "The status of an error is 400 to 599.");
        if (fault.Latency < TimeSpan.Zero || fault.CutAfter < 0 || fault.StreamErrorAfter < 0 || fault.EmptySlots < 0 || fault.Fewer < 0)
            throw new ArgumentOutOfRangeException(nameof(fault), "No time and no number of a fault is negative.");
        _faults.Add(next, fault);
    }

    /// <summary>Forgets what was to go wrong with the next requests.</summary>
    public void StopFailing() => _faults.Clear();

    /// <summary>Starts a server. It answers when the task is done.</summary>
    /// <param name="options">How it runs; null for a free port and any key.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running server; dispose of it to stop it.</returns>
    /// <exception cref="ArgumentException">The pinned key is empty, or the port is no port.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorServer> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        if (options.ApiKey is { } pinned && string.IsNullOrWhiteSpace(pinned)) throw new ArgumentException("A pinned key must not be empty.", nameof(options));
        if (options.Port is < 0 or > 65535)
            throw new ArgumentException(FormattableString.Invariant($"'{options.Port}' is no port: it is 0 to 65535."), nameof(options));
        var ledger = new RequestLedger(options.TimeProvider);
        var faults = new FaultQueue();
        var book = new GenerationBook(options.TimeProvider);
        var catalog = (options.Catalog ?? EmulatorCatalog.Bundled).Models;
        var reception = new Reception(catalog, ledger, new KeyCheck(options.ApiKey), book, faults, options);
        var app = LoopbackHost.Build(options.Port, reception.AnswerAsync);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new(app, new Uri(app.Urls.Single() + ApiPaths.Root), options.ApiKey ?? DefaultApiKey, ledger, faults);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the server at once and frees its port. Requests that are still being answered are cut off. The ledger stays readable.</summary>
    /// <returns>Done when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        // A token that is cancelled already means: do not wait for clients that still read.
        await _app.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
