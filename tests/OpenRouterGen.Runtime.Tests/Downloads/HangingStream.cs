namespace OpenRouter.Tests.Downloads;

/// <summary>A stream of a caller that hangs at a step, whatever its token says.</summary>
internal sealed class HangingStream(string step, Func<Task> hang) : MemoryStream
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (step == "write") await hang();
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (step == "flush") await hang();
    }

    public override async ValueTask DisposeAsync()
    {
        if (step == "dispose") await hang();
        await base.DisposeAsync();
    }
}
