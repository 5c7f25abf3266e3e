using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Reads an answer in plain JSON as the events that a stream would have carried.</summary>
/// <typeparam name="TEvent">The type of an event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BufferedEvents<TEvent>
{
    private protected BufferedEvents()
    {
    }

    /// <summary>Reads the answer, and disposes it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="unknown">Makes an event of a result that is missing; null leaves it out.</param>
    /// <param name="limit">The greatest length of the body, in bytes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal abstract ValueTask<IReadOnlyList<TEvent>> ReadAsync(
        ApiAnswer answer, Func<UnknownCase, TEvent>? unknown, int limit, CancellationToken cancellationToken);
}
