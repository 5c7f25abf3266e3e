namespace OpenRouter.Tests.Downloads;

/// <summary>A stream of a caller that throws at a step.</summary>
internal sealed class HostileStream(string step, Func<Exception> cause) : MemoryStream
{
    public bool IsDisposed { get; private set; }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        step.Contains("write", StringComparison.Ordinal) ? throw cause() : base.WriteAsync(buffer, cancellationToken);

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (step.Contains("flush", StringComparison.Ordinal)) throw cause();
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
        if (step.Contains("dispose", StringComparison.Ordinal)) throw step == "dispose" ? cause() : new InvalidOperationException("a second failure");
    }
}
