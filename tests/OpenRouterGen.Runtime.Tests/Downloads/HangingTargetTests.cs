using OpenRouter.Tests.Calls;

namespace OpenRouter.Tests.Downloads;

/// <summary>A target that hangs and does not look at its token ends with the call's total limit.</summary>
public sealed class HangingTargetTests
{
    private static readonly string s_picture = Convert.ToBase64String(new byte[30_000]);

    // Nothing waits for it: without the limit the call would never end.
    private static readonly TimeSpan s_bound = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("open", false)]
    [InlineData("open", true)]
    [InlineData("write", false)]
    [InlineData("write", true)]
    [InlineData("flush", false)]
    [InlineData("flush", true)]
    [InlineData("dispose", false)]
    [InlineData("dispose", true)]
    public async Task The_call_ends_with_its_total_limit(string step, bool isStream)
    {
        var time = new ManualTimeProvider();
        var hanging = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = isStream
            ? new LoopbackServer(static exchange => exchange.StreamAsync(
                "data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"" + s_picture + "\"}\n\ndata: [DONE]\n\n"))
            : new LoopbackServer(static exchange => exchange.JsonAsync("{\"created\":1,\"data\":[{\"b64_json\":\"" + s_picture + "\"}]}"));
        using var client = EmittedClient.To(server, options =>
        {
            options.TimeProvider = time;
            options.Timeout = TimeSpan.FromMinutes(7);
        });
        var target = DownloadTarget.ToStreams(async (_, _) =>
        {
            if (step == "open") await HangAsync();
            return new HangingStream(step, HangAsync);
        });
        var call = CallForm.RunAsync(isStream ? "stream download" : "download", client, target);
        await hanging.Task.WaitAsync(s_bound);
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(7));
        var failure = await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => call.WaitAsync(s_bound));
        Assert.Contains(nameof(OpenRouterClientOptions.Timeout), failure.Message, StringComparison.Ordinal);
        Assert.True(failure.MayHaveBeenBilled);
        Assert.Single(server.Requests);
        hangs.SetResult();

        Task HangAsync()
        {
            hanging.TrySetResult();
            return hangs.Task;
        }
    }
}
