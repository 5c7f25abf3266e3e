using System.Text.Json;

namespace OpenRouter.Tests.Client;

/// <summary>One bad slot costs no picture: the others were paid for.</summary>
public sealed class MissingPictureTests
{
    private const string Good = """{"b64_json":"AAEC","media_type":"image/png"}""";

    public static TheoryData<string, string?> Slots => new()
    {
        { "null", null },
        { "{}", null },
        { """{"b64_json":null}""", null },
        { """{"b64_json":""}""", null },
        { """{"b64_json":" \n"}""", null },
        { """{"b64_json":"AA!C"}""", null },
        { """{"url":"https://example.org/x.png"}""", null },
        { "\"AAEC\"", null },
        { "7", null },
        { "[]", null },
        { """{"error":{"code":403,"message":"flagged"}}""", "flagged" },
        { """{"error":"no luck"}""", "no luck" },
        { """{"b64_json":"","error":{"message":"late"}}""", "late" },
        { """{"type":"error","message":"typed"}""", "typed" },
        { """{"detail":"of a gateway"}""", "of a gateway" },
        { """{"\ud800":"half a pair"}""", null },
    };

    [Theory]
    [MemberData(nameof(Slots))]
    public async Task A_slot_that_is_none_is_seen_and_costs_no_other(string slot, string? error)
    {
        foreach (var (slots, index) in new[] { (slot + "," + Good, 0), (Good + "," + slot, 1), (Good + "," + slot + "," + Good, 1) })
        {
            var answer = "{\"created\":1,\"data\":[" + slots + "],\"usage\":{\"cost\":0.5}}";
            var response = await EmittedClient.ReadAsync(answer);
            Assert.All(response.Data, static image => Assert.Equal([0, 1, 2], image.Bytes.ToArray()));
            Assert.Equal(slots.Split(Good).Length - 1, response.Data.Count);
            var missing = Assert.Single(response.Data.MissingImages());
            Assert.Equal(index, missing.Index);
            Assert.Equal(slot, missing.Json.GetRawText());
            Assert.Equal(error, missing.Error?.Message);
            Assert.StartsWith($"no picture in slot {index}{(error is null ? "" : ": ApiError {")}", missing.ToString(), StringComparison.Ordinal);
            if (error is not null) Assert.DoesNotContain(error, missing.ToString(), StringComparison.Ordinal);
            Assert.Equal(answer, JsonSerializer.Serialize(response));
        }
    }

    [Theory]
    [MemberData(nameof(Slots))]
    public async Task As_events_it_is_an_unknown_case_in_its_place_and_the_usage_is_on_the_last_picture(string slot, string? error)
    {
        _ = error;
        var body = "{\"created\":1,\"data\":[" + Good + "," + slot + "," + Good + "," + slot + "],\"usage\":{\"cost\":0.5}}";
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = EmittedClient.To(server);
        var events = (await client.EventsAsync()).ConvertAll(static item => item.Value);
        Assert.Equal(
            [typeof(ImageCompletedEvent), typeof(UnknownCase), typeof(ImageCompletedEvent), typeof(UnknownCase)],
            events.Select(static item => item.GetType()));
        Assert.Null(((ImageCompletedEvent)events[0]).Usage);
        Assert.Equal(0.5m, ((ImageCompletedEvent)events[2]).Usage!.Cost);
        Assert.Equal(slot, ((UnknownCase)events[1]).Json.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Slots))]
    public async Task Downloads_write_the_others(string slot, string? error)
    {
        _ = error;
        using var folder = new Downloads.TemporaryFolder();
        var body = "{\"created\":1,\"data\":[" + slot + "," + Good + "," + slot + "," + Good + "]}";
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        var response = await client.Images.GenerateToAsync(TestClient.Request, files);
        Assert.All(response.Data, static image => Assert.True(image.Bytes.IsEmpty));
        Assert.Equal((2, 2), (response.Data.Count, files.Paths.Count));
        Assert.Equal([0, 2], response.Data.MissingImages().Select(static missing => missing.Index));
        var kinds = new List<Type>();
        await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, files)) kinds.Add(item.Value.GetType());
        Assert.Equal([typeof(UnknownCase), typeof(ImageCompletedEvent), typeof(UnknownCase), typeof(ImageCompletedEvent)], kinds);
        Assert.Equal(2, files.Paths.Count);
        Assert.All(files.Paths, static path => Assert.Equal([0, 1, 2], File.ReadAllBytes(path)));
    }

    [Theory]
    [InlineData("""{"created":1,"data":[]}""", "$.data")]
    [InlineData("""{"created":1}""", "$.data")]
    [InlineData("""{"created":1,"data":null}""", "$.data")]
    [InlineData("""{"created":1,"data":{"x":"AAEC"}}""", "$.data")]
    [InlineData("""{"created":1,"data":[null]}""", "$.data[0]")]
    [InlineData("""{"created":1,"data":[{},null]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":[{"b64_json":""}],"usage":{"cost":0.5}}""", null)]
    [InlineData("""{"created":1,"data":[{"b64_json":" "},{"b64_json":""}]}""", null)]
    public async Task No_picture_at_all_is_one_failure_in_every_form_with_the_answer(string body, string? path)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = EmittedClient.To(server);
        foreach (var form in Calls.CallForm.All)
        {
            using var folder = new Downloads.TemporaryFolder();
            var target = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
            var failure = form == "try"
                ? Assert.IsType<OpenRouterResponseFormatException>((await client.Images.TryGenerateAsync(TestClient.Request)).Exception)
                : await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => Calls.CallForm.RunAsync(form, client, target));
            if (path is not null) Assert.Equal(path, failure.Path);
            if (!form.Contains("download", StringComparison.Ordinal)) Assert.Equal(body, failure.RawText);
            Assert.Contains("created", failure.RawText, StringComparison.Ordinal);
            Assert.True(failure.MayHaveBeenBilled);
            Assert.Empty(Directory.GetFiles(folder.Path));
        }

        Assert.Equal(Calls.CallForm.All.Count, server.Requests.Count);
    }

    [Fact]
    public async Task When_every_slot_is_an_error_the_first_is_thrown()
    {
        const string Body = """{"created":1,"data":[null,{"error":{"code":403,"message":"flagged"}}]}""";
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Body));
        using var client = EmittedClient.To(server);
        foreach (var form in Calls.CallForm.All.Where(static form => form != "try"))
        {
            using var folder = new Downloads.TemporaryFolder();
            var failure = await Assert.ThrowsAsync<OpenRouterForbiddenException>(
                () => Calls.CallForm.RunAsync(form, client, DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"))));
            Assert.Equal("flagged", failure.Error.Message);
            Assert.Equal(Body, failure.RawText);
        }
    }

    [Fact]
    public void Who_makes_a_list_misses_nothing()
    {
        IReadOnlyList<GeneratedImage> made = [new() { Bytes = default }];
        Assert.Empty(made.MissingImages());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"created\":null,")]
    [InlineData("\"created\":\"2026-08-01\",")]
    [InlineData("\"created\":1785585600.5,")]
    [InlineData("\"created\":1785585600000,")]
    [InlineData("\"created\":-99999999999999,")]
    [InlineData("\"created\":[],")]
    public async Task A_time_that_is_odd_costs_neither_picture_nor_cost(string created)
    {
        var body = "{" + created + "\"data\":[" + Good + "],\"usage\":{\"cost\":0.5}}";
        var response = await EmittedClient.ReadAsync(body);
        Assert.Null(response.CreatedAt);
        Assert.Equal((1, 0.5m), (response.Data.Count, response.Usage!.Cost));
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(
            "data: {\"type\":\"image_generation.completed\"," + created + "\"b64_json\":\"AAEC\",\"usage\":{\"cost\":0.5}}\n\n"));
        using var client = EmittedClient.To(server);
        var completed = Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value);
        Assert.Equal((null, 0.5m), (completed.CreatedAt, completed.Usage!.Cost));
    }

    [Theory]
    [InlineData("""{"cost":0.5}""")]
    [InlineData("""{"prompt_tokens":1.5,"completion_tokens":2.25,"total_tokens":3.75,"cost":0.5}""")]
    [InlineData("""{"input_tokens":1,"output_tokens":2,"cost":0.5}""")]
    [InlineData("""{"prompt_tokens":null,"completion_tokens":"two","total_tokens":[],"cost":0.5}""")]
    [InlineData("""{"prompt_tokens":99999999999999999999,"cost":0.5}""")]
    public async Task Odd_token_counts_cost_neither_picture_nor_cost(string usage)
    {
        var response = await EmittedClient.ReadAsync("{\"created\":1,\"data\":[" + Good + "],\"usage\":" + usage + "}");
        Assert.Equal((1, 0.5m), (response.Data.Count, response.Usage!.Cost));
        Assert.Equal((null, null, null), (response.Usage.PromptTokens, response.Usage.CompletionTokens, response.Usage.TotalTokens));
        Assert.Null(response.AdditionalProperties);
    }
}
