namespace OpenRouter.Tests.Faults;

/// <summary>One server for all schedules: each connection plays the schedule that is on.</summary>
internal sealed class ScheduleServer : IAsyncDisposable
{
    private readonly FaultServer _server;
    private volatile FaultSchedule? _schedule;

    public ScheduleServer() => _server = new FaultServer(connection => _schedule!.PlayAsync(connection));

    public Uri Address => _server.Address;

    public IReadOnlyList<Exception> Problems => _server.Problems;

    public void Play(FaultSchedule schedule) => _schedule = schedule;

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
