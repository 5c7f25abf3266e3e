using System.Text;
using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Client;

public sealed class StreamingTests : ClientFixture
{
    [Fact]
    public async Task Previews_come_before_the_picture_and_all_of_them_open()
    {
        var events = await EventsAsync(new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "a lighthouse", Size = "64x64" });
        Assert.Equal(3, events.Count);
        Assert.Equal([0, 1], events.Take(2).Select(static item => Assert.IsType<ImagePreviewEvent>(item).PartialImageIndex));
        var completed = Assert.IsType<ImageCompletedEvent>(events[2]);
        Assert.Equal(("image/png", 1785585600), (completed.MediaType, completed.CreatedAt!.Value.ToUnixTimeSeconds()));
        Assert.Equal(completed.Usage!.TotalTokens, completed.Usage.PromptTokens + completed.Usage.CompletionTokens);
        Assert.All(events.Cast<IGeneratedImage>(), static picture => Assert.Equal((64, 64), GenerateTests.SizeOf(picture.Bytes)));
        Assert.Equal("""{"model":"openai/gpt-image-2","prompt":"a lighthouse","size":"64x64","stream":true}""", Only().BodyText);
    }

    [Fact]
    public async Task A_preview_may_be_saved_while_the_stream_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("panda").FullName;
        try
        {
            var saved = new List<string>();
            await foreach (var item in Client.Images.GenerateStreamingAsync(new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "p", Size = "96x64" }))
            {
                if (item.Value is IGeneratedImage picture) saved.Add(await picture.SaveAsync(Path.Combine(folder, "p" + saved.Count)));
            }

            Assert.Equal(["p0.png", "p1.png", "p2.png"], saved.Select(Path.GetFileName));
            Assert.All(saved, static path => Assert.Equal((96, 64), GenerateTests.SizeOf(File.ReadAllBytes(path))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Only();
    }

    [Fact]
    public async Task Several_pictures_are_several_completed_events_and_the_usage_stands_once()
    {
        var events = await EventsAsync(new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "p", Size = "64x64", ImageCount = 2 });
        Assert.Equal(6, events.Count);
        Assert.Equal(2, events.OfType<ImageCompletedEvent>().Count());
        Assert.Single(events.OfType<ImageCompletedEvent>(), static completed => completed.Usage is not null);
        Only();
    }

    [Fact]
    public async Task A_model_that_does_not_stream_gives_its_pictures_as_completed_events()
    {
        var events = (await EventsAsync(Small with { ImageCount = 3 })).ConvertAll(static item => Assert.IsType<ImageCompletedEvent>(item));
        Assert.Equal(3, events.Count);
        Assert.All(events, static completed => Assert.Equal((64, 48), GenerateTests.SizeOf(completed.Bytes)));
        Assert.Equal([null, null, 0.15m], events.Select(static completed => completed.Usage?.Cost));
        Only();
    }

    [Fact]
    public async Task A_picture_that_is_text_comes_in_pieces()
    {
        var events = await EventsAsync(new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "p", OutputFormat = "svg" });
        var pieces = events.OfType<ImageTextEvent>().ToList();
        Assert.NotEmpty(pieces);
        Assert.All(pieces, static piece => Assert.Equal(ImageTextPhase.Content, piece.Phase));
        var completed = Assert.Single(events.OfType<ImageCompletedEvent>());
        Assert.Equal("image/svg+xml", completed.MediaType);
        Assert.Equal(Encoding.UTF8.GetString(completed.Bytes.Span), string.Concat(pieces.Select(static piece => piece.Text)));
    }

    [Fact]
    public async Task A_stream_that_is_left_early_was_one_request()
    {
        await foreach (var item in Client.Images.GenerateStreamingAsync(new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "p", Size = "64x64" })) break;
        Only();
    }

    [Fact]
    public async Task The_streamed_picture_is_the_one_that_comes_at_once()
    {
        var request = new ImageGenerationRequest { Model = ImageModels.OpenAI.GptImage2, Prompt = "p", Size = "64x64" };
        var atOnce = await Client.Images.GenerateAsync(request);
        var streamed = await EventsAsync(request);
        Assert.Equal(atOnce.Data[0].Bytes.ToArray(), Assert.IsType<ImageCompletedEvent>(streamed[^1]).Bytes.ToArray());
        Assert.Equal(2, Server.Ledger.Total);
    }
}
