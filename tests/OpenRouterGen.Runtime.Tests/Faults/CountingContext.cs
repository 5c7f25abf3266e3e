using OpenRouter.Tests.Calls;

namespace OpenRouter.Tests.Faults;

/// <summary>The context of a user's thread, such as that of a window. It counts what is sent back to it.</summary>
internal sealed class CountingContext : SynchronizationContext
{
    private int _posts;

    public int Posts => Volatile.Read(ref _posts);

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        base.Post(d, state);
    }

    /// <summary>Makes a call in a form, each part of it that a user begins in this context.</summary>
    public async Task RunAsync(string form, OpenRouterClient client, DownloadTarget target)
    {
        if (!CallForm.IsStream(form))
        {
            await Within(() => CallForm.RunAsync(form, client, target)).ConfigureAwait(false);
            return;
        }

        var events = CallForm.Downloads.Contains(form)
            ? client.Images.GenerateStreamingToAsync(TestClient.Request, target)
            : client.Images.GenerateStreamingAsync(TestClient.Request);
        var enumerator = events.GetAsyncEnumerator();
        while (await Within(() => enumerator.MoveNextAsync()).ConfigureAwait(false)) Assert.NotNull(enumerator.Current);
        await Within(() => enumerator.DisposeAsync()).ConfigureAwait(false);
    }

    /// <summary>Begins something in this context.</summary>
    public T Within<T>(Func<T> begin)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return begin();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
