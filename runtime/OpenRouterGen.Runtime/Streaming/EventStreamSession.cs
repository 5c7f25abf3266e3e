using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Reads the events of one stream and knows whether it may end.</summary>
internal sealed class EventStreamSession<T> : IDisposable
{
    // What most services end a stream with, whether their documents say it or not.
    private const string UsualSentinel = "[DONE]";

    private static readonly JsonBodyProblem s_noResult = new("$", "The result is empty.", new InvalidDataException("The result is empty."));

    private readonly ApiCall _call;
    private readonly ApiAnswer _answer;
    private readonly EventStreamFormat<T> _format;
    private readonly CallClock _clock;
    private readonly IFrameReader _reader;
    private readonly KeptEvents _events = new();
    private readonly byte[] _sentinel;
    private Exception? _failure;
    private MisfitEvent? _misfit;
    private bool _isCompleted;

    public EventStreamSession(ApiCall call, ApiAnswer answer, EventStreamFormat<T> format, CallClock clock)
    {
        _call = call;
        _answer = answer;
        _format = format;
        _clock = clock;
        _sentinel = Encoding.UTF8.GetBytes(format.Sentinel ?? UsualSentinel);
        _reader = format.MediaType is null
            ? new EventStreamReader(ReadBytesAsync, call.MaxResponseBytes)
            : new JsonLineReader(ReadBytesAsync, call.MaxResponseBytes, format.IsSequence);
    }

    /// <summary>What is next for the reader of the events.</summary>
    private enum Next
    {
        /// <summary>Nothing yet.</summary>
        More,

        /// <summary>An event.</summary>
        Event,

        /// <summary>What the service ends its streams with.</summary>
        Sentinel,

        /// <summary>The end of the body.</summary>
        End,
    }

    public T Current { get; private set; } = default!;

    /// <summary>How many results have come.</summary>
    public int Results { get; private set; }

    private bool IsNamedError => _reader.Name.SequenceEqual(ErrorEnvelope.EventName);

    /// <summary>Goes on to the next event. Whoever observes the call sees a failure.</summary>
    public ValueTask<bool> MoveNextAsync()
    {
        // Most events are here already, and need no state machine.
        var next = Next.More;
        ExceptionDispatchInfo? failure = null;
        try
        {
            next = Advance();
        }
        catch (Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }

        return next == Next.Event ? new ValueTask<bool>(true) : GoOnAsync(next, failure);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _call.End();
    }

    /// <summary>Goes through what has come already.</summary>
    private Next Advance()
    {
        var next = Next.More;
        while (next == Next.More)
        {
            ThrowIfCancelled();
            if (!_reader.TryRead()) break;
            next = Take();
        }

        return next;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> GoOnAsync(Next next, ExceptionDispatchInfo? failed)
    {
        try
        {
            failed?.Throw();
            while (next == Next.More)
            {
                next = await ReadAsync().ConfigureAwait(false) ? Take() : Next.End;
                if (next == Next.More) next = Advance();
            }

            if (next == Next.Event) return true;
            End(next == Next.Sentinel);
            _answer.ThrowLostFile();

            // Whoever observes the call sees it end here: what still comes matters to its connection only.
            _call.End();
            if (next == Next.Sentinel)
            {
                await _answer.DrainAsync().ConfigureAwait(false);
                ThrowIfCancelled();
            }

            return false;
        }
        catch (Exception exception)
        {
            if (exception is OpenRouterException failure) _call.Complete(failure);
            await _call.FailAsync(exception).ConfigureAwait(false);
            throw;
        }
        finally
        {
            // The user's own time between events does not count.
            _clock.Stop();
        }
    }

    private void ThrowIfCancelled()
    {
        if (_clock.CancelledByUser is { } token) throw new OperationCanceledException("The call was cancelled.", token);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ReadAsync()
    {
        try
        {
            return await _reader.ReadAsync().ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw ApiFailure.Format(_answer.Facts, "$", exception.Message, default, exception, _events.ToArray());
        }
    }

    /// <summary>
    /// Reads bytes. A connection that breaks ends the stream here, so that a last event that is whole is still delivered; the failure is thrown after it.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
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

    /// <summary>Takes what the reader has read.</summary>
    private Next Take()
    {
        var data = Trimmed(_reader.Data).Span;
        if (data.IsEmpty && (_format.ReadText is null || _reader.Data.IsEmpty)) return Next.More;
        _answer.ForgetSeen();

        // A result that stands behind the sentinel all the same was paid for.
        if (data.SequenceEqual(_sentinel)) return _format.NeedsCompletion && !_isCompleted ? Next.More : Next.Sentinel;

        // What the end of the stream cut off counts only if it is whole; what was lost may be a second picture, so it is never passed over.
        if (!_reader.IsTerminated && !IsNamedError && _format.ReadText is null && !JsonBodyReader.IsComplete(data)) throw CutOff(data);
        if (_format.ReadText is { } readText && !IsNamedError)
        {
            Deliver(readText(Encoding.UTF8.GetString(_reader.Data.Span)), data, StreamEventRole.Progress);
            return Next.Event;
        }

        return Take(data) ? Next.Event : Next.More;
    }

    /// <summary>Takes an event; false when it is a result that does not fit: then the stream goes on, for a second one may, and fails at its end.</summary>
    private bool Take(ReadOnlySpan<byte> data)
    {
        var problem = JsonBodyReader.Read(data, _format.Read, out var value);
        if (problem is null)
        {
            var role = RoleOf(value!, data);
            if (role != StreamEventRole.Completed || !IsEmpty(value))
            {
                Deliver(value!, data, role);
                return true;
            }

            problem = s_noResult;
        }

        return TakeMisfit(MisfitEvent.Of(data, problem, _format.Tag), data);
    }

    private bool TakeMisfit(MisfitEvent misfit, ReadOnlySpan<byte> data)
    {
        if (IsNamedError || IsError(misfit, data)) throw Failed(data);
        if (!_format.PassesOn) throw Misfit(misfit);
        if (!misfit.MayBe(_format.Results))
        {
            Deliver(_format.Unknown!(misfit.Case), data, StreamEventRole.Progress);
            return true;
        }

        _misfit ??= misfit;
        _events.Add(_format.Unknown!(misfit.Case)!, data.Length, isResult: true);
        return false;
    }

    // Bytes that went to a target are no longer in the event.
    private bool IsEmpty(T? value) => !_answer.IsDownload && (value is IUnionModel union ? union.Value : value) is IResultModel { IsEmpty: true };

    private StreamEventRole RoleOf(T value, ReadOnlySpan<byte> data)
    {
        var role = _format.Classify?.Invoke(value) ?? StreamEventRole.Progress;
        if (role == StreamEventRole.Error) throw Failed(data);
        if (role == StreamEventRole.Progress && (IsNamedError || IsUntaggedError(value, data))) throw Failed(data);
        return role;
    }

    private void Deliver(T value, ReadOnlySpan<byte> data, StreamEventRole role)
    {
        var isResult = role == StreamEventRole.Completed;
        if (isResult) _answer.CheckFiles(++Results);
        _isCompleted |= isResult;
        _call.Trace?.Event(data, isResult);
        if (isResult) _call.Spending?.Read(data);
        if (isResult) _answer.Observer?.Read(data);
        _events.Add(value!, data.Length, isResult);
        Current = value;
    }

    // What has a tag of its own is what that says, however its other members are called.
    private static bool IsError(MisfitEvent misfit, ReadOnlySpan<byte> data) =>
        (misfit.Case.Tag is null or ErrorEnvelope.Member ? ErrorEnvelope.ReadMisfit(data) : ErrorEnvelope.Read(data)) is not null;

    // A known case is what its tag says, even if it has a member of that name.
    private static bool IsUntaggedError(T? value, ReadOnlySpan<byte> data) => value switch
    {
        IUnionModel { Value: UnknownCase { Tag: null } } => ErrorEnvelope.ReadMisfit(data) is not null,
        IUnionModel => false,
        _ => ErrorEnvelope.ReadUntagged(data) is not null,
    };

    private void End(bool isSentinel)
    {
        var isComplete = _format.NeedsCompletion ? _isCompleted : isSentinel || _format.Sentinel is null;
        if (_failure is not null || _misfit is not null || !isComplete) throw CutOffSeen();
    }

    // Nothing that came is an event, so the exception says what came instead; white space says nothing.
    private Exception CutOffSeen()
    {
        var seen = _answer.Seen;
        if (seen.Trim(" \t\r\n"u8).IsEmpty) return CutOff();
        return _failure is null ? AnswerReader.WrongType(_answer.Facts, seen, _format.ExpectedType) : CutOff(seen);
    }

    // Its bytes may all have come, and only what stands behind them is missing.
    private Exception CutOff(ReadOnlySpan<byte> data)
    {
        var failure = CutOff();
        if (failure is OpenRouterException broken && !_answer.IsDownload) broken.KeepCutOff(_answer.Facts.Mask.Copy(data));
        return failure;
    }

    // A result that came and does not fit says more than the end of the stream: it was paid for.
    private Exception CutOff() => _failure switch
    {
        _ when _misfit is not null => Misfit(_misfit),
        null => Broken("The stream ended before it was complete.", null, null),
        OpenRouterTimeoutException => _failure,
        _ => Broken("The stream broke off: " + _failure.Message, null, _failure),
    };

    private OpenRouterResponseFormatException Misfit(MisfitEvent misfit)
    {
        var (_, problem, data) = misfit;
        return ApiFailure.Format(_answer.Facts, problem.Path, problem.Message, data, problem.Exception, _events.ToArray());
    }

    private OpenRouterStreamException Failed(ReadOnlySpan<byte> data)
    {
        var error = ErrorEnvelope.ReadEvent(_answer.Facts.Mask.Copy(data));
        return Broken("The service failed while it streamed: " + error.Words(), error, null);
    }

    private OpenRouterStreamException Broken(string message, ApiError? error, Exception? exception) =>
        new(message, _events.ToArray(), error, exception) { EventsLeftOut = _events.LeftOut };

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> data) => data.Trim(" \t\r\n"u8);
}
