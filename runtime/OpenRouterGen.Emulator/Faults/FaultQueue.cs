namespace OpenRouter.Emulator.Faults;

/// <summary>The faults of the requests that come next, in order. Safe to use from any thread.</summary>
internal sealed class FaultQueue
{
    private static readonly EmulatorFault s_none = new();

    private readonly Lock _gate = new();
    private readonly Queue<EmulatorFault> _faults = new();

    public void Add(int next, EmulatorFault fault)
    {
        lock (_gate)
        {
            for (var i = 0; i < next; i++) _faults.Enqueue(fault);
        }
    }

    public void Clear()
    {
        lock (_gate) _faults.Clear();
    }

    /// <summary>The fault of a request, which is then used up; one that does nothing when there is none.</summary>
    public EmulatorFault Take()
    {
        lock (_gate) return _faults.TryDequeue(out var fault) ? fault : s_none;
    }
}
