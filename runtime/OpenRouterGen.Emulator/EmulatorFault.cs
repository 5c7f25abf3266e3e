namespace OpenRouter.Emulator;

/// <summary>What goes wrong with a request for pictures. What is not set goes right; several things may be set together.</summary>
public sealed record EmulatorFault
{
    /// <summary>The status that is answered instead of pictures, such as 429. Nothing is made then, and nothing billed.</summary>
    public int? Status { get; init; }

    /// <summary>How long the answer of <see cref="Status"/> asks the client to wait (<c>Retry-After</c>, in whole seconds).</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service's name for the error of <see cref="Status"/>, such as <c>rate_limit_exceeded</c>; <c>emulated</c> unless set.</summary>
    public string ErrorType { get; init; } = "emulated";

    /// <summary>How long the answer takes to begin, by the clock of the emulator.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>After how many bytes of the body the connection breaks. The work is done by then, and billed.</summary>
    public long? CutAfter { get; init; }

    /// <summary>After how many events a stream ends with an error event. Where there is no stream nothing happens.</summary>
    public int? StreamErrorAfter { get; init; }

    /// <summary>The media type that the answer claims to have, such as <c>text/html</c>. The body stays what it is.</summary>
    public string? ContentType { get; init; }

    /// <summary>How many pictures fewer are made, and billed, than were asked for; one is made all the same.</summary>
    public int Fewer { get; init; }

    /// <summary>How many pictures of an answer, the first ones, hold no bytes. Previews and the pictures of a stream stay whole.</summary>
    public int EmptySlots { get; init; }
}
