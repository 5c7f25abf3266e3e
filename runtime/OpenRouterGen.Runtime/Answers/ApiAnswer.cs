namespace OpenRouter.Runtime;

/// <summary>An answer whose head has come and whose body may still be on its way. Disposing it frees the connection at once.</summary>
internal sealed class ApiAnswer : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly CallClock _clock;
    private readonly TimedBody _timed;
    private readonly ExtractingStream? _extracting;
    private readonly PeekedStream _body;

    public ApiAnswer(HttpResponseMessage response, AnswerFacts facts, CallClock clock, TimeSpan idle, Download? download, TransportFault fault)
    {
        _response = response;
        _clock = clock;
        Facts = facts;
        _timed = new TimedBody(response.Content, clock, idle, fault);

        // What is no success has no bytes worth keeping.
        _extracting = download is null || !facts.IsSuccess ? null : new ExtractingStream(new WideStream(_timed), facts, download);
        _body = new PeekedStream(_extracting ?? (Stream)_timed);
    }

    public AnswerFacts Facts { get; }

    /// <summary>The body, to be read once. It is freed with the answer.</summary>
    public Stream Body => _body;

    /// <summary>How long the service says the body is; null when it does not say, or when the bytes of files are taken out of it.</summary>
    public long? Length => IsDownload ? null : Facts.Length;

    /// <summary>What the document says of the body.</summary>
    public AnswerContent Content { get; init; }

    /// <summary>What observes the call; null when nobody does.</summary>
    public CallTrace? Trace { get; init; }

    /// <summary>What counts what the call costs; null when nobody does.</summary>
    public CallSpending? Spending { get; init; }

    /// <summary>Follows the call; null when nobody does.</summary>
    public ICallObserver? Observer { get; init; }

    /// <summary>What was sent.</summary>
    public required PreparedRequest Request { get; init; }

    /// <summary>Whether the bytes go to a target and are not in the body.</summary>
    public bool IsDownload => _extracting is not null;

    /// <summary>Whether the user, and no limit, ended the call.</summary>
    public bool IsCancelledByUser => _clock.CancelledByUser is not null;

    /// <summary>What came of a body that is kept; empty when it is not.</summary>
    public ReadOnlySpan<byte> Seen => _body.Seen;

    /// <summary>Keeps what comes of the body until it is forgotten, or longer than the limit: the exception may need it then.</summary>
    public void KeepSeen(int limit) => _body.KeepSeen(limit);

    /// <summary>The body is what it should be.</summary>
    public void ForgetSeen() => _body.ForgetSeen();

    /// <summary>What the body is by its first bytes. It is read as text from here on.</summary>
    public ValueTask<BodyForm> PeekAsync(CancellationToken cancellationToken) => _body.PeekAsync(cancellationToken);

    /// <summary>Results were read: when they go to a target, each of them must have gone there.</summary>
    public void CheckFiles(int results) => _extracting?.CheckResults(results);

    /// <summary>The answer was read to its end: a file that was lost before is said now.</summary>
    public void ThrowLostFile() => _extracting?.ThrowFailure();

    /// <summary>Keeps what had come of a body that broke off, for the exception: it may hold a paid picture.</summary>
    public void Keep(ReadOnlySpan<byte> received) => _timed.Fault.Received = Facts.Mask.Copy(received);

    /// <summary>Reads what is left of the body, within bounds, so that the connection is kept. Nothing of it goes to a target.</summary>
    public ValueTask DrainAsync() => AnswerRest.DrainAsync(_timed, _clock);

    public void Dispose()
    {
        _body.Dispose();
        _response.Dispose();
    }
}
