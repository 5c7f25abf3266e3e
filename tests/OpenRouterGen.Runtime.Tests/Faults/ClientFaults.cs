using System.Runtime.CompilerServices;

namespace OpenRouter.Tests.Faults;

/// <summary>What the caller does in the midst of a call. The server notices when a connection is free.</summary>
internal static class ClientFaults
{
    private const string Group = "Client side";

    public static IEnumerable<Fault> All()
    {
        // Cancelling at every single await is a test of its own: here at what a socket can show.
        yield return new(Group, "Cancel", Cancel(""), Cancel("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
            Cancel("HTTP/1.1 500 Bad\r\nContent-Length: 100\r\n\r\n{"), Cancel("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {"));
        yield return new(Group, "Dispose after every event", Leave(0), Leave(1), Leave(2), Leave(3));
        yield return new(Group, "Abandon without disposing", Abandon());
        yield return new(Group, "Enumerate twice", Twice());
    }

    private static FaultCase Cancel(string sent) => new(
        async (connection, run) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(sent);
            run.Reached.TrySetResult();
            await connection.UntilClosedAsync();
            run.Freed.TrySetResult();
        },
        static (_, _) => { })
    {
        Call = static async (client, run) =>
        {
            using var source = new CancellationTokenSource();
            var calling = run.CallAsync(client, null, source.Token);
            await run.Reached.Task;
            await source.CancelAsync();
            var outcome = await calling;
            Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(outcome.Exception).CancellationToken);
            await run.Freed.Task;
            return outcome with { Exception = null };
        },
    };

    private static FaultCase Leave(int events) => new(
        static async (connection, run) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.UntilClose("text/event-stream",
                Reference.StreamOf(Reference.PreviewEvent, Reference.PreviewEvent, Reference.PreviewEvent)[..^Reference.Sentinel.Length]));
            await connection.UntilClosedAsync();
            run.Freed.TrySetResult();
        },
        static (_, _) => { })
    {
        IsStream = true,
        IsDownload = false,
        Call = async (client, run) =>
        {
            var seen = new List<object>();
            await using (var enumerator = client.Images.GenerateStreamingAsync(TestClient.Request).GetAsyncEnumerator())
            {
                while (seen.Count < events && await enumerator.MoveNextAsync()) seen.Add(enumerator.Current);
            }

            Assert.Equal(events, seen.Count);
            if (events > 0) await run.Freed.Task;
            return new Outcome(null, [], seen);
        },
    };

    private static FaultCase Abandon() => new(
        static async (connection, run) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.UntilClose("text/event-stream", "data: " + Reference.PreviewEvent + "\n\n"));
            await connection.UntilClosedAsync();
            run.Freed.TrySetResult();
        },
        static (_, _) => { })
    {
        IsStream = true,
        IsDownload = false,
        Call = static async (client, run) =>
        {
            await OneEventAsync(client);
            while (!run.Freed.Task.IsCompleted)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await Task.Yield();
            }

            return new Outcome(null, [], []);
        },
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task OneEventAsync(OpenRouterClient client) =>
        Assert.True(await client.Images.GenerateStreamingAsync(TestClient.Request).GetAsyncEnumerator().MoveNextAsync());

    private static FaultCase Twice() => FaultCase.Bytes(static _ => Reference.Answer(isStream: true), Expected.Picture, isStream: true) with
    {
        IsDownload = false,
        Call = static async (client, _) =>
        {
            var events = client.Images.GenerateStreamingAsync(TestClient.Request);
            var seen = new List<string>();
            await foreach (var item in events)
            {
                if (item.Value is ImageCompletedEvent result) seen.Add(Reference.Hash(result.Bytes.Span));
            }

            Assert.Throws<InvalidOperationException>(() => events.GetAsyncEnumerator());
            return new Outcome(null, seen, []);
        },
    };
}
