using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Reads an answer in plain JSON and makes an event of each of its results.</summary>
/// <typeparam name="TEvent">The type of an event.</typeparam>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
/// <param name="read">Reads the answer.</param>
/// <param name="events">Makes the events, one for each result.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BufferedAnswer<TEvent, TAnswer>(JsonReader<TAnswer> read, Func<TAnswer, IReadOnlyList<TEvent>> events) : BufferedEvents<TEvent>
{
    internal override async ValueTask<IReadOnlyList<TEvent>> ReadAsync(
        ApiAnswer answer, Func<UnknownCase, TEvent>? unknown, int limit, CancellationToken cancellationToken)
    {
        var response = await AnswerReader.ReadAsync(answer, read, limit, cancellationToken).ConfigureAwait(false);
        var made = events(response);
        return unknown is not null && response is IAnswerModel { Results: IResultList results } ? results.Interleave(made, unknown) : made;
    }
}
