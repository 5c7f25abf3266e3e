using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Reads the events of one stream and knows whether it may end.</summary>
internal sealed class EventStreamSession<T> : IDisposable
{
    private readonly ApiCall _call;
    private readonly ApiAnswer _answer;
    private readonly EventStreamFormat<T> _format;
    private readonly CallClock _clock;
    private readonly EventStreamReader _reader;
    private readonly KeptEvents _events = new();
    private readonly byte[]? _sentinel;
    private Exception? _failure;
    private int _results;
    private bool _isCompleted;
    private bool _isResult;

    public EventStreamSession(ApiCall call, ApiAnswer answer, EventStreamFormat<T> format, CallClock clock)
    {
        _call = call;
        _answer = answer;
        _format = format;
        _clock = clock;
        _sentinel = format.Sentinel is null ? null : Encoding.UTF8.GetBytes(format.Sentinel);
        _reader = new EventStreamReader(ReadBytesAsync, call.MaxResponseBytes);
    }

    public T Current { get; private set; } = default!;

    /// <summary>Goes on to the next event. Whoever observes the call sees a failure.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            var isEvent = await ReadNextAsync().ConfigureAwait(false);
            if (!isEvent) _call.Trace?.End(null);
            return isEvent;
        }
        catch (Exception exception)
        {
            if (exception is OpenRouterException failure) _call.Complete(failure);
            await _call.FailAsync(exception).ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _call.Trace?.End(null);
    }

    private async ValueTask<bool> ReadNextAsync()
    {
        while (await NextAsync().ConfigureAwait(false))
        {
            var data = Trimmed(_reader.Data);
            if (data.IsEmpty) continue;
            if (_sentinel is not null && data.Span.SequenceEqual(_sentinel))
            {
                End(isSentinel: true);
                return false;
            }

            // What the end of the stream cut off counts only if it is whole; what was lost may be a second picture, so it is never passed over.
            if (!_reader.IsTerminated && !JsonBodyReader.IsComplete(data.Span)) throw CutOff();
            Current = ReadEvent(data.Span);
            _events.Add(Current!, data.Length, _isResult);
            return true;
        }

        End(isSentinel: false);
        return false;
    }

    private async ValueTask<bool> NextAsync()
    {
        if (_clock.CancelledByUser is { } token) throw new OperationCanceledException("The call was cancelled.", token);
        try
        {
            return await _reader.ReadAsync().ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw ApiFailure.Format(_answer.Facts, "$", exception.Message, default, exception);
        }
    }

    /// <summary>
    /// Reads bytes. A connection that breaks ends the stream here, so that a last event that is whole is still delivered; the failure is thrown after it.
    /// </summary>
    private async ValueTask<int> ReadBytesAsync(Memory<byte> buffer)
    {
        try
        {
            return await _answer.Body.ReadAsync(buffer, _clock.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (_call.Map(exception, _clock) is { } mapped)
        {
            if (mapped is OperationCanceledException) throw mapped;
            _failure = mapped;
            return 0;
        }
    }

    private T ReadEvent(ReadOnlySpan<byte> data)
    {
        if (JsonBodyReader.Read(data, _format.Read, out var value) is { } problem)
        {
            throw ErrorEnvelope.Read(data) is not null
                ? Failed(data)
                : ApiFailure.Format(_answer.Facts, problem.Path, problem.Message, data, problem.Exception);
        }

        var role = _format.Classify?.Invoke(value!) ?? StreamEventRole.Progress;
        if (role == StreamEventRole.Error) throw Failed(data);
        if (role == StreamEventRole.Progress && MayBeUntaggedError(value) && ErrorEnvelope.Read(data) is not null) throw Failed(data);
        _isResult = role == StreamEventRole.Completed;
        if (_isResult) _answer.CheckFiles(++_results);
        _isCompleted |= _isResult;
        _call.Trace?.Event(data, _isResult);
        return value!;
    }

    // A known case is what its tag says, even if it has a member of that name.
    private static bool MayBeUntaggedError(T? value) => value is not IUnionModel { Value: not UnknownCase { Tag: null } };

    private void End(bool isSentinel)
    {
        var isComplete = _format.NeedsCompletion ? _isCompleted : isSentinel || _sentinel is null;
        if (_failure is not null || !isComplete) throw CutOff();
    }

    private Exception CutOff() => _failure switch
    {
        null => Broken("The stream ended before it was complete.", null, null),
        OpenRouterTimeoutException => _failure,
        _ => Broken("The stream broke off: " + _failure.Message, null, _failure),
    };

    private OpenRouterStreamException Failed(ReadOnlySpan<byte> data)
    {
        var error = ErrorEnvelope.ReadEvent(_answer.Facts.Mask.Copy(data));
        return Broken("The service failed while it streamed: " + error.Message, error, null);
    }

    private OpenRouterStreamException Broken(string message, ApiError? error, Exception? exception) =>
        new(message, _events.ToArray(), error, exception) { EventsLeftOut = _events.LeftOut };

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> data) => data.Trim(" \t\r\n"u8);
}
