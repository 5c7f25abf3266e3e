using System.Runtime.CompilerServices;

namespace Playground.Runs;

/// <summary>A run with the log of what happened. Any number of pages may follow it, each from where it was; the run goes on without any.</summary>
internal sealed class Run
{
    private readonly Lock _gate = new();
    private readonly List<RunEvent> _log = [];
    private readonly CancellationTokenSource _cancelled = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunRecord _record;

    /// <summary>A run that begins, or one of earlier, whose log is what a page needs to show it.</summary>
    public Run(RunRecord record)
    {
        _record = record;
        for (var lane = 0; lane < record.Lanes.Count; lane++)
        {
            _log.AddRange(record.Lanes[lane].Pictures.Select((file, index) => new RunEvent(RunEventKind.Picture, lane, index, file)));
            if (record.Lanes[lane].State != LaneState.UnderWay) _log.Add(new RunEvent(RunEventKind.Ended, lane));
        }

        if (!record.IsUnderWay) _log.Add(new RunEvent(RunEventKind.Done));
    }

    public RunRecord Record
    {
        get
        {
            lock (_gate) return _record;
        }
    }

    /// <summary>Is cancelled when a person gives the run up.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    public Task CancelAsync() => _cancelled.CancelAsync();

    /// <summary>Changes what is known of a lane, and logs what happened.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="change">Makes the lane as it now is.</param>
    /// <param name="happened">What happened; none when there is nothing to show.</param>
    public void Update(int lane, Func<LaneRecord, LaneRecord> change, params IReadOnlyList<RunEvent> happened)
    {
        lock (_gate)
        {
            _record = _record.With(lane, change(_record.Lanes[lane]));
            Log(happened);
        }
    }

    /// <summary>Logs that a lane has ended, and the run when it was the last one.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="ended">What is known of it.</param>
    /// <param name="save">Keeps the record, one at a time; returns why it could not.</param>
    public void End(int lane, LaneRecord ended, Func<RunRecord, Failure?> save)
    {
        lock (_gate)
        {
            _record = _record.With(lane, ended);
            if (save(_record) is { } failure) _record = _record.With(lane, ended with { Failure = ended.Failure ?? failure });
            Log([new RunEvent(RunEventKind.Ended, lane), .. _record.IsUnderWay ? (RunEvent[])[] : [new RunEvent(RunEventKind.Done)]]);
        }
    }

    /// <summary>What happened after an event, and what happens from now on, to the end of the run.</summary>
    /// <param name="after">How many events a page has seen.</param>
    /// <param name="cancellationToken">Stops following; the run goes on.</param>
    public async IAsyncEnumerable<(int Number, RunEvent Event)> FollowAsync(int after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            RunEvent[] seen;
            Task more;
            lock (_gate) (seen, more) = ([.. _log.Skip(after)], _more.Task);
            foreach (var item in seen)
            {
                yield return (++after, item);
                if (item.Kind == RunEventKind.Done) yield break;
            }

            if (seen.Length == 0) await more.WaitAsync(cancellationToken);
        }
    }

    private void Log(IReadOnlyList<RunEvent> happened)
    {
        if (happened.Count == 0) return;
        _log.AddRange(happened);
        var waiting = _more;
        _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.SetResult();
    }
}
