using System.Globalization;
using System.Runtime.CompilerServices;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;
using Xunit.Abstractions;

namespace OpenRouter.Tests.Streaming;

/// <summary>Streams that nobody reads to their end leave no socket behind. <c>OPENROUTERGEN_ABANDONED_STREAMS</c> sets how many there are.</summary>
public sealed class AbandonedStreamTests(ITestOutputHelper output)
{
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("OPENROUTERGEN_ABANDONED_STREAMS"), NumberStyles.None,
        CultureInfo.InvariantCulture, out var count) ? count : 500;

    // Nothing is timed: a socket that stays open fails the test instead of stopping the run.
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Streams_that_are_left_early_free_their_sockets_at_once()
    {
        await using var server = Endless();
        using var client =
            TestClient.To(server.Address, static options => options.TimeProvider = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) });
        for (var i = 0; i < s_count; i++)
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request)) break;
            await ClosedAsync(server, i + 1).WaitAsync(s_hang);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s_count} streams left early, {server.Connections - server.Closed} sockets open"));
    }

    [Fact]
    public async Task Streams_that_are_forgotten_free_their_sockets_when_memory_is_collected()
    {
        await using var server = Endless();
        using var client =
            TestClient.To(server.Address, static options => options.TimeProvider = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) });
        for (var i = 0; i < s_count; i++) await ForgetAsync(client);
        await CollectedAsync(server).WaitAsync(s_hang);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s_count} streams forgotten, {server.Connections - server.Closed} sockets open"));
    }

    private static FaultServer Endless() => new(static async connection =>
    {
        await connection.ReadAsync();
        await connection.SendAsync(Reference.UntilClose("text/event-stream", "data: " + Reference.PreviewEvent + "\n\n"));
        await connection.UntilClosedAsync();
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ForgetAsync(OpenRouterClient client) =>
        Assert.True(await client.Images.GenerateStreamingAsync(TestClient.Request).GetAsyncEnumerator().MoveNextAsync());

    private static async Task CollectedAsync(FaultServer server)
    {
        while (server.Closed < s_count)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }
    }

    private static async Task ClosedAsync(FaultServer server, int count)
    {
        while (server.Closed < count) await Task.Yield();
    }
}
