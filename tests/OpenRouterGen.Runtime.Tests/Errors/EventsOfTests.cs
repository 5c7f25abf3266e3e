using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Errors;

public sealed class EventsOfTests
{
    [Fact]
    public async Task The_events_of_a_stream_that_broke_off_have_their_types()
    {
        await using var server = new LoopbackServer(static exchange =>
            exchange.StreamAsync("data: " + Reference.PreviewEvent + "\n\ndata: {\"type\":\"newer\"}\n\ndata: " + Reference.TextEvent + "\n\n"));
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync());
        Assert.Equal(exception.Events, exception.EventsOf<ImageStreamEvent>());
        Assert.Equal(3, exception.EventsOf<object>().Count);
        Assert.Equal(Reference.PreviewHash, Reference.Hash(Assert.Single(exception.EventsOf<ImagePreviewEvent>()).Bytes.Span));
        Assert.Equal("newer", Assert.Single(exception.EventsOf<UnknownCase>()).Tag);
        Assert.Empty(exception.EventsOf<ImageCompletedEvent>());
        Assert.Empty(exception.EventsOf<string>());
    }

    [Fact]
    public async Task A_result_that_came_before_one_that_does_not_fit_has_its_type()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(
            "data: " + Reference.ResultEvent + "\n\ndata: {\"type\":\"image_generation.completed\",\"b64_json\":7}\n\n" + Reference.Sentinel));
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.EventsAsync());
        Assert.Equal(Reference.PictureHash, Reference.Hash(Assert.Single(exception.EventsOf<ImageCompletedEvent>()).Bytes.Span));
        Assert.Single(exception.EventsOf<UnknownCase>());
        Assert.Equal(2, exception.EventsOf<ImageStreamEvent>().Count);
    }

    [Fact]
    public void Events_made_by_hand_are_found_as_well()
    {
        var result = new ImageCompletedEvent { Bytes = new byte[] { 1 }, CreatedAt = DateTimeOffset.UnixEpoch };
        var exception = new OpenRouterStreamException("m", [new ImageStreamEvent(result), result]);
        Assert.Equal([result, result], exception.EventsOf<ImageCompletedEvent>());
        Assert.Single(exception.EventsOf<ImageStreamEvent>());
    }
}
