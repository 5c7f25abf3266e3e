namespace OpenRouter.Tests.Downloads;

/// <summary>The emitted methods that send pictures to a target.</summary>
public sealed class GenerateToTests
{
    private static readonly ImageGenerationRequest s_request = new() { Model = "m", Prompt = "p" };

    private static readonly byte[] s_picture =
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Enumerable.Range(0, 300_000).Select(static value => (byte)(value * 31))];

    [Fact]
    public async Task A_buffered_answer_goes_to_files_and_comes_back_without_bytes()
    {
        using var folder = new TemporaryFolder();
        var body = $$$"""{"created":1,"data":[{"b64_json":"{{{Convert.ToBase64String(s_picture)}}}","media_type":"image/png"}]}""";
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, "application/json", body));
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        var response = await client.Images.GenerateToAsync(s_request, files);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1), response.CreatedAt);
        Assert.True(Assert.Single(response.Data).Bytes.IsEmpty);
        Assert.Equal("image/png", response.Data[0].MediaType);
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
        Assert.DoesNotContain("\"stream\":true", Assert.Single(server.Requests).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_streamed_answer_goes_to_files_and_its_events_come_without_bytes()
    {
        using var folder = new TemporaryFolder();
        var picture = Convert.ToBase64String(s_picture);
        var body = "data: {\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\"" + picture + "\"}\n\n"
            + "data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"" + picture + "\"}\n\ndata: [DONE]\n\n";
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, "text/event-stream", body));
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        var events = new List<object>();
        await foreach (var item in client.Images.GenerateStreamingToAsync(s_request, files)) events.Add(item.Value);
        Assert.True(Assert.IsType<ImagePreviewEvent>(events[0]).Bytes.IsEmpty);
        Assert.True(Assert.IsType<ImageCompletedEvent>(events[1]).Bytes.IsEmpty);
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
    }

    [Theory]
    [InlineData("data: {\"type\":\"image_generation.completed\",\"created\":1,\"metadata\":{\"type\":\"x\"},\"b64_json\":\"*\"}\n\ndata: [DONE]\n\n")]
    [InlineData("data: {\"b64_json\":\"*\",\"created\":1,\"type\":\"image_generation.completed\"}\r\rdata: [DONE]\r\r")]
    [InlineData("data: {\"b64_json\":\"*\",\"created\":1,\"type\":\"image_generation.completed\"}")]
    public async Task Each_result_of_a_stream_is_a_file_however_it_is_written(string events)
    {
        const string Preview = "data: {\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\"AAAA\"}\r\r";
        using var folder = new TemporaryFolder();
        var body = Preview + events.Replace("*", Convert.ToBase64String(s_picture), StringComparison.Ordinal);
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, "text/event-stream", body));
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        var kinds = new List<Type>();
        await foreach (var item in client.Images.GenerateStreamingToAsync(s_request, files)) kinds.Add(item.Value.GetType());
        Assert.Equal([typeof(ImagePreviewEvent), typeof(ImageCompletedEvent)], kinds);
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("\"b64_json\":\"AA!A\"")]
    [InlineData("\"b64_json\":\"iVBORw0KGgo=x\"")]
    [InlineData("\"b64_json\":\"AAAAA\"")]
    [InlineData("\"b64_json\":\"\"")]
    [InlineData("\"b64_json\":null")]
    [InlineData("\"url\":\"https://example.org\"")]
    public async Task A_preview_that_is_none_costs_no_result(string member)
    {
        const string Index = "\"partial_image_index\":0";
        const string Type = "\"type\":\"image_generation.partial_image\"";
        foreach (var preview in new[] { Type + "," + Index + "," + member, Index + "," + member + "," + Type })
        {
            using var folder = new TemporaryFolder();
            var body = "data: {" + preview + "}\n\ndata: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\""
                + Convert.ToBase64String(s_picture) + "\"}\n\ndata: [DONE]\n\n";
            await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, "text/event-stream", body));
            using var client = EmittedClient.To(server);
            var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
            var kinds = new List<Type>();
            await foreach (var item in client.Images.GenerateStreamingToAsync(s_request, files)) kinds.Add(item.Value.GetType());
            Assert.Equal([typeof(UnknownCase), typeof(ImageCompletedEvent)], kinds);
            Assert.Equal(s_picture, await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
            Assert.Single(Directory.GetFiles(folder.Path));
        }
    }

    [Theory]
    [InlineData("application/json", """{"created":1,"data":[]}""")]
    [InlineData("application/json", """{"created":1,"data":[{"b64_json":""}]}""")]
    [InlineData("text/event-stream", "data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"\"}\n\ndata: [DONE]\n\n")]
    [InlineData("text/event-stream", "data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"\"}")]
    [InlineData("text/event-stream", "data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"AA=A\"}\n\ndata: [DONE]\n\n")]
    public async Task A_success_without_a_file_is_a_failure(string mediaType, string body)
    {
        using var folder = new TemporaryFolder();
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, mediaType, body));
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        var failure = await Assert.ThrowsAnyAsync<OpenRouterException>(async () =>
        {
            if (mediaType == "application/json") await client.Images.GenerateToAsync(s_request, files);
            else await foreach (var item in client.Images.GenerateStreamingToAsync(s_request, files)) Assert.Fail("an event without its file: " + item.Value);
        });
        Assert.True(failure.MayHaveBeenBilled);
        Assert.Empty(files.Paths);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task An_error_stays_an_error_and_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        await using var server =
            new LoopbackServer(exchange => exchange.AnswerAsync(402, "application/json", """{"error":{"code":402,"message":"no credits"}}"""));
        using var client = EmittedClient.To(server);
        await Assert.ThrowsAsync<OpenRouterPaymentRequiredException>(
            () => client.Images.GenerateToAsync(s_request, DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"))));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_second_picture_that_is_cut_off_does_not_cost_the_first()
    {
        using var folder = new TemporaryFolder();
        var picture = Convert.ToBase64String(s_picture);
        var body = $$"""{"created":1,"data":[{"b64_json":"{{picture}}"},{"b64_json":"{{picture[..1000]}}""";
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, "application/json", body));
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        await Assert.ThrowsAnyAsync<OpenRouterException>(() => client.Images.GenerateToAsync(s_request, files));
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_failing_disk_is_a_failure_that_may_be_billed()
    {
        var body = $$"""{"created":1,"data":[{"b64_json":"{{Convert.ToBase64String(s_picture)}}"}]}""";
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, "application/json", body));
        using var client = EmittedClient.To(server);
        var target = DownloadTarget.ToStreams(static (_, _) => throw new IOException("full"));
        var failure = await Assert.ThrowsAsync<OpenRouterDownloadException>(() => client.Images.GenerateToAsync(s_request, target));
        KeptFile.Remove(failure);
        Assert.True(failure.MayHaveBeenBilled);
        Assert.Single(server.Requests);
    }
}
