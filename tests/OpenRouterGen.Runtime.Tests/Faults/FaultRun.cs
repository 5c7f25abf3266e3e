using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Faults;

/// <summary>One run of one form of a fault, and what must be true of every one of them.</summary>
internal sealed class FaultRun(CallMode mode) : IAsyncDisposable
{
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IAsyncDisposable> _owned = [];

    public bool IsStream => mode.IsStream;

    public bool IsDownload => mode.IsDownload;

    /// <summary>The folder of files that are asked for.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>Waits before retries pass at once; limits stand until the run moves them.</summary>
    public ManualTimeProvider Time { get; } = new() { PassAtOnce = TimeSpan.FromSeconds(61) };

    public FaultServer Server { get; private set; } = null!;

    /// <summary>A server beside the first.</summary>
    public FaultServer? Other { get; set; }

    /// <summary>Where the server cuts, for faults that do it at every place.</summary>
    public int Place { get; set; }

    /// <summary>The server has come to the place that the call waits for.</summary>
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The client has closed the connection.</summary>
    public TaskCompletionSource Freed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Says that from here on nothing comes: what ends the call now is a limit.</summary>
    public async Task HangAsync(FaultConnection connection)
    {
        Hang();
        await connection.UntilClosedAsync();
    }

    /// <summary>Says that from here on nothing happens: what ends the call now is a limit.</summary>
    public void Hang() => _hanging.TrySetResult();

    /// <summary>Calls in the way of the run, as if it were the first time.</summary>
    public Task<Outcome> CallAsync(OpenRouterClient client, FaultCase? fault = null, CancellationToken token = default)
    {
        if (!mode.IsDownload) return Outcome.OfAsync(client, mode.IsStream, null, token);
        foreach (var file in Directory.GetFiles(Folder.Path)) File.Delete(file);
        return Outcome.OfDownloadAsync(client, mode.IsStream, fault?.Target?.Invoke(this), Folder.Path, token);
    }

    public T Own<T>(T server)
        where T : IAsyncDisposable
    {
        _owned.Add(server);
        return server;
    }

    public OpenRouterClientOptions Options(FaultCase fault, Uri? address = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = address ?? Server.Address, TimeProvider = Time };
        fault.Options?.Invoke(options);
        return options;
    }

    public async Task CheckAsync(FaultCase fault)
    {
        await using var server = new FaultServer(connection => fault.Script(connection, this), fault.Certificate);
        Server = server;
        using (var client = fault.Client?.Invoke(this) ?? OpenRouterClient.Over(TestClient.Transport(Options(fault))))
        {
            var calling = fault.Call?.Invoke(client, this) ?? CallAsync(client, fault);
            if (await Task.WhenAny(calling, _hanging.Task) != calling)
            {
                while (!calling.IsCompleted)
                {
                    Time.PassNext();
                    await Task.Yield();
                }
            }

            var outcome = await calling;
            CheckAlways(fault, outcome);
            fault.Expect(outcome, this);
        }

        Assert.Empty(server.Problems);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var owned in _owned) await owned.DisposeAsync();
        Folder.Dispose();
    }

    private void CheckAlways(FaultCase fault, Outcome outcome)
    {
        Assert.True(
            outcome.Exception is null or OpenRouterException || ReferenceEquals(outcome.Exception, fault.Thrown),
            "Another's exception: " + outcome.Exception);
        Assert.True(Server.Requests.Count(static request => request.Method == "POST") <= fault.MostPosts, "More POSTs than allowed.");
        var text = outcome.Exception?.ToString() ?? string.Empty;
        Assert.DoesNotContain(TestClient.Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Request.Prompt, text, StringComparison.Ordinal);
        if (outcome.Exception is OpenRouterException { OutcomeUnknown: true } unknown) Assert.True(unknown.MayHaveBeenBilled);
    }
}
