namespace OpenRouter.Runtime;

/// <summary>The events of one call. The request is sent when they are enumerated, and only once: a second enumeration would pay a second time.</summary>
internal sealed class EventStream<T>(ApiCall call, EventStreamFormat<T> format, CancellationToken cancellationToken) : IAsyncEnumerable<T>, IResultStream
{
    private int _enumerations;
    private volatile bool _isMoving;
    private volatile int _results;

    public int? Asked => format.Classify is null ? null : call.Asked;

    public int Results => _results;

    /// <exception cref="InvalidOperationException">The events were enumerated before.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken enumerationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerations, 1) != 0)
        {
            throw new InvalidOperationException("The events of a call can be enumerated once. Call the method again to send the request again.");
        }

        return new Enumerator(this, EnumerateAsync(enumerationToken));
    }

    private async IAsyncEnumerator<T> EnumerateAsync(CancellationToken enumerationToken)
    {
        try
        {
            using var clock = call.NewClock(cancellationToken, enumerationToken);
            using var answer = await call.RunAsync(clock, OpenAsync).ConfigureAwait(false);
            if (answer.Buffered is { } events)
            {
                // The whole answer has come: whatever its reader does now, the call is over.
                call.End();
                foreach (var item in events)
                {
                    if (clock.CancelledByUser is { } token) throw new OperationCanceledException("The call was cancelled.", token);
                    if (format.Classify?.Invoke(item) == StreamEventRole.Completed) _results++;
                    _isMoving = false;
                    yield return item;
                }

                yield break;
            }

            using var session = new EventStreamSession<T>(call, answer.Stream!, format, clock);
            while (await session.MoveNextAsync().ConfigureAwait(false))
            {
                _results = session.Results;
                _isMoving = false;
                yield return session.Current;
            }
        }
        finally
        {
            _isMoving = false;
        }
    }

    // Lines of JSON have many names, and JSON in one line is one of them; where nothing has come yet, the name says what it is.
    private bool IsExpected(BodyForm form, AnswerFacts facts) => format.MediaType is null
        ? form == BodyForm.Events || (form == BodyForm.Unknown && facts.IsEventStream)
        : form == BodyForm.Json || (form == BodyForm.Unknown && facts is { IsEventStream: false, MediaType: { } found } && IsLines(found));

    private bool IsLines(string mediaType) => mediaType.Contains("json", StringComparison.Ordinal) || mediaType == MediaTypeText.Essence(format.MediaType!);

    private async ValueTask<StreamAnswer<T>> OpenAsync(ApiAnswer answer, int limit, CancellationToken token)
    {
        await AnswerReader.CheckDeclaredAsync(answer, limit, token).ConfigureAwait(false);
        if (answer.Content == AnswerContent.None) throw await WrongTypeAsync(answer, limit, token).ConfigureAwait(false);

        // How the body begins says what it is, whatever name it came under; where nothing has come yet, the name does.
        var form = await answer.PeekAsync(token).ConfigureAwait(false);
        if (IsJson(form, answer.Facts) && format.Buffered is { } buffered)
        {
            var events = await buffered.ReadAsync(answer, format.Unknown, limit, token).ConfigureAwait(false);

            // A stream that just ends would be silent about it.
            if (!format.IsWhole(events)) throw new OpenRouterStreamException("The service answered without a result.", []);
            return new StreamAnswer<T>(null, events);
        }

        if (!IsExpected(form, answer.Facts)) throw await WrongTypeAsync(answer, limit, token).ConfigureAwait(false);

        // Any field may stand before the first event, so only the end shows that none comes.
        if (form == BodyForm.Unknown) answer.KeepSeen(limit);
        return new StreamAnswer<T>(answer, null);
    }

    // Lines of JSON begin as JSON does.
    private bool IsJson(BodyForm form, AnswerFacts facts) =>
        format.MediaType is null ? form == BodyForm.Json || (form == BodyForm.Unknown && facts.IsJson) : facts.IsJson;

    private ValueTask<OpenRouterException> WrongTypeAsync(ApiAnswer answer, int limit, CancellationToken cancellationToken) =>
        AnswerReader.WrongTypeAsync(answer, format.ExpectedType, limit, cancellationToken);

    /// <summary>
    /// Refuses to go on while it goes on. What the compiler makes of an iterator does not, and would end the process: with what it resumes twice.
    /// </summary>
    private sealed class Enumerator(EventStream<T> stream, IAsyncEnumerator<T> events) : IAsyncEnumerator<T>
    {
        public T Current => events.Current;

        /// <exception cref="InvalidOperationException">The event before is still awaited.</exception>
        public ValueTask<bool> MoveNextAsync()
        {
            if (stream._isMoving) throw new InvalidOperationException("The next event is awaited already. Await it before the one after it.");
            stream._isMoving = true;
            var move = events.MoveNextAsync();

            // What has ended runs nothing that would say so.
            if (move.IsCompleted) stream._isMoving = false;
            return move;
        }

        public ValueTask DisposeAsync() => events.DisposeAsync();
    }
}
