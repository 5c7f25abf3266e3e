using System.Text.Json;
using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Pictures;

/// <summary>An answer with fewer pictures than were asked for says so, in every form of call.</summary>
public sealed class ImageTallyTests
{
    private const string Picture = """{"b64_json":"AAEC","media_type":"image/png"}""";

    public static TheoryData<int?, int, string> Answers => new()
    {
        { null, 1, "1 of 1 pictures came" },
        { 1, 1, "1 of 1 pictures came" },
        { 3, 2, "2 of 3 pictures came" },
        { 3, 3, "3 of 3 pictures came" },
        { 2, 3, "3 of 2 pictures came" },
        { 10, 1, "1 of 10 pictures came" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_at_once_says_how_many_were_asked_for_and_how_many_came(int? asked, int came, string words)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(Answer(came)));
        using var client = TestClient.To(server);
        var request = TestClient.Request with { ImageCount = asked };
        var tally = (await client.Images.GenerateAsync(request)).Data.Tally();
        Assert.Equal((words, came < (asked ?? 1), Math.Max(0, (asked ?? 1) - came)), (tally?.ToString(), tally?.IsShort, tally?.Missing));
        Assert.Equal(tally, (await client.Images.TryGenerateAsync(request)).Value.Data.Tally());
        var target = new MemoryTarget();
        Assert.Equal(tally, (await client.Images.GenerateToAsync(request, target.Target)).Data.Tally());
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_stream_says_it_when_it_has_ended(int? asked, int came, string words)
    {
        var events = string.Concat(Enumerable.Range(0, came).Select(static index => Preview() + Completed())) + "data: [DONE]\n\n";
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(events));
        using var client = TestClient.To(server);
        var stream = client.Images.GenerateStreamingAsync(TestClient.Request with { ImageCount = asked });
        Assert.Equal(new ImageTally(asked ?? 1, 0), stream.Tally());
        var seen = new List<int>();
        await foreach (var item in stream)
        {
            if (item.Value is ImageCompletedEvent) seen.Add(stream.Tally()!.Came);
        }

        Assert.Equal(Enumerable.Range(1, came), seen);
        Assert.Equal(words, stream.Tally()?.ToString());
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task So_does_a_stream_that_is_answered_at_once(int? asked, int came, string words)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(Answer(came)));
        using var client = TestClient.To(server);
        var stream = client.Images.GenerateStreamingAsync(TestClient.Request with { ImageCount = asked });
        await foreach (var _ in stream) Assert.InRange(stream.Tally()!.Came, 1, came);
        Assert.Equal(words, stream.Tally()?.ToString());
    }

    [Fact]
    public async Task A_slot_without_a_picture_has_not_come()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync($$"""{"created":1,"data":[null,{{Picture}},{"b64_json":""}]}"""));
        using var client = TestClient.To(server);
        var response = await client.Images.GenerateAsync(TestClient.Request with { ImageCount = 3 });
        Assert.Equal(new ImageTally(3, 1), response.Data.Tally());
        Assert.Equal(2, response.Data.MissingImages().Count);
    }

    [Fact]
    public async Task A_request_that_asks_for_no_number_says_nothing()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer(1)));
        using var client = TestClient.To(server);
        var response = await client.Images.GenerateAsync(TestClient.Request with { ImageCount = 0 }, new RequestOptions { ValidateRequest = false });
        Assert.Null(response.Data.Tally());
    }

    [Fact]
    public void Lists_and_events_of_another_source_say_nothing()
    {
        Assert.Null(Array.Empty<GeneratedImage>().Tally());
        Assert.Null(JsonSerializer.Deserialize<ImageGenerationResponse>(Answer(2))!.Data.Tally());
        Assert.Null(None().Tally());
    }

    private static async IAsyncEnumerable<ImageStreamEvent> None()
    {
        await Task.CompletedTask;
        yield break;
    }

    private static string Answer(int pictures) => $$"""{"created":1,"data":[{{string.Join(',', Enumerable.Repeat(Picture, pictures))}}]}""";

    private static string Preview() => """data: {"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AA=="}""" + "\n\n";

    private static string Completed() => """data: {"type":"image_generation.completed","b64_json":"AAEC"}""" + "\n\n";
}
