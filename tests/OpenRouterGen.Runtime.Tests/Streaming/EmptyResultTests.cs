namespace OpenRouter.Tests.Streaming;

/// <summary>A completed event without its picture completes nothing.</summary>
public sealed class EmptyResultTests
{
    private const string Good = """{"type":"image_generation.completed","b64_json":"AAEC","created":1}""";

    [Theory]
    [InlineData("""{"type":"image_generation.completed","b64_json":"","created":1}""")]
    [InlineData("""{"type":"image_generation.completed","b64_json":" ","created":1}""")]
    [InlineData("""{"b64_json":"","created":1,"type":"image_generation.completed"}""")]
    [InlineData("""{"type":"image_generation.completed","b64_json":null}""")]
    [InlineData("""{"type":"image_generation.completed"}""")]
    public async Task An_empty_result_fails_the_stream_at_its_end_and_costs_no_other(string empty)
    {
        foreach (var isDownload in new[] { false, true })
        {
            foreach (var others in new[] { 0, 1 })
            {
                using var folder = new Downloads.TemporaryFolder();
                var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
                await using var server = new LoopbackServer(exchange => exchange.StreamAsync(
                    "data: " + empty + "\n\n" + (others == 0 ? "" : "data: " + Good + "\n\n") + "data: [DONE]\n\n"));
                using var client = EmittedClient.To(server);
                var results = new List<object>();
                var events = isDownload
                    ? client.Images.GenerateStreamingToAsync(TestClient.Request, files)
                    : client.Images.GenerateStreamingAsync(TestClient.Request);
                var failure = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(async () =>
                {
                    await foreach (var item in events) results.Add(item.Value);
                });
                Assert.Equal(others, results.Count);
                Assert.Equal(others + 1, failure.Events.Count);
                Assert.True(failure.MayHaveBeenBilled);
                Assert.Equal(isDownload ? others : 0, files.Paths.Count);
            }
        }
    }

    [Fact]
    public async Task It_is_named_as_what_it_is()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(
            "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"\",\"created\":1}\n\n"));
        using var client = EmittedClient.To(server);
        var failure = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.EventsAsync());
        Assert.Equal("$", failure.Path);
        Assert.Equal("The answer does not fit at '$': The result is empty.", failure.Message);
        Assert.Equal("The result is empty.", failure.InnerException!.Message);
    }

    [Fact]
    public async Task An_error_beside_the_empty_text_is_thrown_as_the_error()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(
            "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"\",\"error\":{\"message\":\"late\"}}\n\n"));
        using var client = EmittedClient.To(server);
        Assert.Equal("late", (await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync())).Error!.Message);
    }
}
