using System.Globalization;
using System.Text;

namespace OpenRouter;

/// <summary>Anything that goes wrong between this client and the service. Cancellation and wrong arguments are not among it.</summary>
public class OpenRouterException : Exception
{
    private RequestStage _stage;
    private bool _outcomeUnknown;
    private bool _mayHaveBeenBilled;
    private bool? _isSafeToRetry;
    private string? _generationId;
    private string? _requestId;
    private ReadOnlyMemory<byte> _rawBody;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public OpenRouterException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// What is wrong, and what to do: where a body broke off, where its beginning is; where the outcome is unknown and the service named the generation, how
    /// to ask what became of it.
    /// </summary>
    public override string Message => base.Message + Rest() + (OutcomeUnknown && GenerationId is { } id
        ? " What became of it says GET /generation?id=" + id + ": client.Generations.GetAsync(\"" + id + "\")."
        : string.Empty);

    /// <summary>How far the call had come.</summary>
    public RequestStage Stage
    {
        get => _stage;
        init => _stage = value;
    }

    /// <summary>
    /// Whether nobody here knows what became of the request: the service may have accepted it, may still work on it and may bill it. Such a request
    /// is not sent again unless <see cref="OpenRouterClientOptions.RetryUnknownOutcomes"/> says so. Never true for a request that only reads.
    /// </summary>
    public bool OutcomeUnknown
    {
        get => _outcomeUnknown;
        init => _outcomeUnknown = value;
    }

    /// <summary>
    /// Whether the service may bill the request: its outcome is unknown, or work
    /// on it had begun or was finished. Never true for a request that only reads.
    /// </summary>
    public bool MayHaveBeenBilled
    {
        get => _mayHaveBeenBilled;
        init => _mayHaveBeenBilled = value;
    }

    /// <summary>
    /// Whether the same request can be sent again without a second bill, and may then succeed: nothing was accepted (no connection was made, or the service
    /// refused for now), or the request only reads and the failure may pass. The client itself has done so already, as often as
    /// <see cref="OpenRouterClientOptions.MaxRetries"/> and the waits that the service asks for allow.
    /// </summary>
    public bool IsSafeToRetry
    {
        get => _isSafeToRetry ?? Runtime.RetryPolicy.IsSafe(this, onlyReads: false);
        init => _isSafeToRetry = value;
    }

    /// <summary>The identifier of the generation, for support and billing questions; null when the service named none.</summary>
    public string? GenerationId
    {
        get => _generationId;
        init => _generationId = value;
    }

    /// <summary>The identifier of the request; null when the service named none.</summary>
    public string? RequestId
    {
        get => _requestId;
        init => _requestId = value;
    }

    /// <summary>
    /// What came of the answer's body: all of it where the service refused or answered something else than its document says, what there was of it where the
    /// connection broke or time was over, and in a stream the event that broke off or does not fit. It may hold a paid picture. Empty when nothing came, or
    /// when it is longer than <see cref="OpenRouterClientOptions.MaxResponseBytes"/>.
    /// </summary>
    public ReadOnlyMemory<byte> RawBody
    {
        get => _rawBody;
        init => _rawBody = value;
    }

    /// <summary><see cref="RawBody"/> as text; bytes that are not UTF-8 become U+FFFD.</summary>
    public string RawText => Encoding.UTF8.GetString(RawBody.Span);

    /// <summary>Whether provably nothing was billed.</summary>
    internal bool IsUnbilled => this is { OutcomeUnknown: false, MayHaveBeenBilled: false };

    /// <summary>Whether it says already what is known of its request.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Whether <see cref="RawBody"/> is a body, or an event, that broke off.</summary>
    internal bool IsCutOff { get; private set; }

    // The derived types stay short, and users can still make exceptions for their own tests.
    internal void Complete(RequestStage stage, bool outcomeUnknown, bool mayHaveBeenBilled, bool onlyReads, Runtime.AnswerFacts? facts)
    {
        IsComplete = true;
        _stage = stage;
        _outcomeUnknown = outcomeUnknown;
        _mayHaveBeenBilled = mayHaveBeenBilled;
        _isSafeToRetry = Runtime.RetryPolicy.IsSafe(this, onlyReads);
        if (facts is null) return;
        _generationId ??= Runtime.AnswerHeaders.GenerationId(facts);
        _requestId ??= Runtime.AnswerHeaders.RequestId(facts);
    }

    internal void Keep(ReadOnlyMemory<byte> body) => _rawBody = body;

    /// <summary>Keeps what came before a body, or an event, broke off.</summary>
    internal void KeepCutOff(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty || !_rawBody.IsEmpty) return;
        _rawBody = body;
        IsCutOff = true;
    }

    private string Rest() => IsCutOff
        ? string.Create(CultureInfo.InvariantCulture, $" What had come, {RawBody.Length} bytes, is in RawBody.")
        : string.Empty;
}
