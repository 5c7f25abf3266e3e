using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>How the events of a stream are read and what they mean.</summary>
/// <typeparam name="TEvent">The type of an event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventStreamFormat<TEvent>
{
    private readonly bool? _needsCompletion;

    /// <summary>Reads the data of one event.</summary>
    public required JsonReader<TEvent> Read { get; init; }

    /// <summary>Makes an event of its data, which is then no JSON; null where it is.</summary>
    public Func<string, TEvent>? ReadText { get; init; }

    /// <summary>The media type of lines or sequences of JSON; null for server-sent events.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// Data without which the stream is cut off; null when the document names none. Then <c>[DONE]</c> ends a stream as well, and need not come.
    /// </summary>
    public string? Sentinel { get; init; }

    /// <summary>What an event means; null when every event means progress.</summary>
    public Func<TEvent, StreamEventRole>? Classify { get; init; }

    /// <summary>
    /// Whether a stream without a completed event is cut off. When not, the sentinel shows it, if there is one.
    /// Unless set, true when <see cref="Classify"/> is given: set it to false when that never says <see cref="StreamEventRole.Completed"/>.
    /// </summary>
    public bool NeedsCompletion
    {
        get => _needsCompletion ?? Classify is not null;
        init => _needsCompletion = value;
    }

    /// <summary>The member whose value says what an event is; null when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>The values of <see cref="Tag"/> that an event with a result has.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>
    /// Makes an event of what does not fit, so that it costs no result; null when that fails the stream. Only used where <see cref="Results"/> says
    /// which events must fit: elsewhere a hole would be silent.
    /// </summary>
    public Func<UnknownCase, TEvent>? Unknown { get; init; }

    /// <summary>Reads an answer in plain JSON as the events that a stream would have carried; null when the operation has no such answer.</summary>
    public BufferedEvents<TEvent>? Buffered { get; init; }

    /// <summary>The media type of an answer with events.</summary>
    internal string ExpectedType => MediaType ?? "text/event-stream";

    /// <summary>Whether a record separator stands before each JSON text.</summary>
    internal bool IsSequence => MediaTypeText.IsSequence(MediaType);

    /// <summary>Whether an event that does not fit goes on to the user.</summary>
    internal bool PassesOn => Unknown is not null && Results.Count > 0 && NeedsCompletion;

    /// <summary>Whether the events of an answer in plain JSON have a result among them, if they need one.</summary>
    internal bool IsWhole(IReadOnlyList<TEvent> events) => !NeedsCompletion || events.Any(item => Classify?.Invoke(item) == StreamEventRole.Completed);
}
