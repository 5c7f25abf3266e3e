using System.Drawing;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenRouter;
using OpenRouter.Emulator;
using ImageGenerationRequest = Microsoft.Extensions.AI.ImageGenerationRequest;
using OwnRequest = OpenRouter.ImageGenerationRequest;

namespace OpenRouterGen.AddOns.Tests.Images;

/// <summary>The client as an IImageGenerator: every option is sent or refused, and nothing of the answer is lost.</summary>
public sealed class ImageGeneratorTests : EmulatorFixture
{
    private const string Model = ImageModels.ByteDanceSeed.Seedream4_5;
    private const string Streaming = ImageModels.OpenAI.GptImage2;

    private ImagesClient Client => field ??= new OpenRouterClient(
        new OpenRouterClientOptions { BaseAddress = Server.BaseAddress, ApiKey = Key, ValidateRequests = false }).Images;

    private IImageGenerator Generator => Client.AsIImageGenerator(Model);

    [Fact]
    public async Task A_prompt_becomes_pictures_with_usage_and_what_they_cost()
    {
        var response = await Generator.GenerateImagesAsync("a red panda", new ImageGenerationOptions { Count = 2, ImageSize = new Size(64, 48) });
        Assert.Equal(2, response.Contents.Count);
        Assert.All(response.Contents, static content =>
        {
            var picture = Assert.IsType<DataContent>(content);
            Assert.Equal("image/png", picture.MediaType);
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], picture.Data[..4].ToArray());
        });
        var raw = Assert.IsType<OpenRouter.ImageGenerationResponse>(response.RawRepresentation);
        Assert.Equal(
            (raw.Usage!.PromptTokens, raw.Usage.CompletionTokens, raw.Usage.TotalTokens),
            (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
        var costs = response.Contents.Select(static content => content.AdditionalProperties?["openrouter.usage.cost"]).Where(static cost => cost is not null);
        Assert.Equal(raw.Usage.Cost, Assert.IsType<decimal>(Assert.Single(costs)));
        Assert.NotNull(raw.Usage.Cost);
    }

    [Fact]
    public async Task Every_standard_and_additional_option_is_sent()
    {
        var sent = await SentAsync(new ImageGenerationOptions
        {
            ModelId = "some/model",
            Count = 3,
            ImageSize = new Size(640, 480),
            MediaType = "image/SVG+xml",
            ResponseFormat = ImageGenerationResponseFormat.Data,
            AdditionalProperties = new()
            {
                ["seed"] = 7,
                ["quality"] = "high",
                ["background"] = Background.Transparent,
                ["output_compression"] = 80,
                ["user"] = "u",
                ["session_id"] = "s",
            },
        });
        Assert.Equal(
            """
            {"background":"transparent","model":"some/model","n":3,"output_compression":80,"output_format":"svg","prompt":"p","quality":"high","seed":7,"session_id":"s","size":"640x480","user":"u"}
            """,
            sent);
    }

    [Fact]
    public async Task What_the_raw_request_sets_stays_and_options_fill_the_rest()
    {
        var sent = await SentAsync(new ImageGenerationOptions
        {
            ModelId = "other/model",
            Count = 3,
            MediaType = "image/jpeg",
            AdditionalProperties = new() { ["seed"] = 7L },
            RawRepresentationFactory = static _ => new OwnRequest { Model = "raw/model", Prompt = "", ImageCount = 1, Seed = 9, Quality = Quality.Low },
        });
        Assert.Equal("""{"model":"raw/model","n":1,"output_format":"jpeg","prompt":"p","quality":"low","seed":9}""", sent);
    }

    [Fact]
    public async Task A_prompt_that_only_the_raw_request_has_is_sent()
    {
        var options = new ImageGenerationOptions { RawRepresentationFactory = static _ => new OwnRequest { Model = "", Prompt = "raw" } };
        Assert.Contains("\"prompt\":\"raw\"", await SentAsync(options, new ImageGenerationRequest()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", "png")]
    [InlineData("image/jpg", "jpeg")]
    [InlineData("IMAGE/WEBP", "webp")]
    [InlineData("image/avif", "avif")]
    public async Task A_media_type_becomes_the_format(string mediaType, string format)
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            // A capital I has another small letter there.
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            Assert.Contains("\"output_format\":\"" + format + "\"", await SentAsync(new() { MediaType = mediaType }), StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task All_original_images_are_sent_bytes_and_addresses()
    {
        var png = (await Client.GenerateAsync(Small)).Data[0].Bytes;
        Server.Ledger.Clear();
        var data = new DataContent(png, "image/png");
        AIContent[] originals = [data, new UriContent("https://example.com/a.png", "image/png"), data];
        await Generator.GenerateAsync(new ImageGenerationRequest("p", originals));
        using var sent = JsonDocument.Parse(Server.Ledger.Requests.Single().Body);
        var urls = sent.RootElement.GetProperty("input_references").EnumerateArray()
            .Select(static reference => reference.GetProperty("image_url").GetProperty("url").GetString()!)
            .ToList();
        Assert.Equal(3, urls.Count);
        Assert.Equal("data:image/png;base64," + Convert.ToBase64String(png.Span), urls[0]);
        Assert.Equal(("https://example.com/a.png", urls[0]), (urls[1], urls[2]));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_before_anything_is()
    {
        var generator = Generator;
        await RefusedAsync<NotSupportedException>(new() { ResponseFormat = ImageGenerationResponseFormat.Uri }, "pictures come as bytes only");
        await RefusedAsync<ArgumentException>(new() { MediaType = "video/mp4" }, "'video/mp4', which is that of no picture");
        await RefusedAsync<ArgumentException>(new() { AdditionalProperties = new() { ["styl"] = "x" } }, "AdditionalProperties['styl']");
        await RefusedAsync<ArgumentException>(new() { AdditionalProperties = new() { ["seed"] = "7" } }, "AdditionalProperties['seed'] is a 'System.String'");
        await RefusedAsync<ArgumentException>(new() { RawRepresentationFactory = static _ => "text" }, "made a 'System.String'");
        var thrown = await Assert.ThrowsAsync<NotSupportedException>(
            () => generator.GenerateAsync(new ImageGenerationRequest("p", [new HostedFileContent("file-1")])));
        Assert.Contains("HostedFileContent", thrown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(
            () => generator.GenerateAsync(new ImageGenerationRequest("p", [new DataContent(new byte[] { 1 }, "text/plain")])));
        var noModel = await Assert.ThrowsAsync<InvalidOperationException>(() => Client.AsIImageGenerator().GenerateImagesAsync("p"));
        Assert.StartsWith("There is no model: set ImageGenerationOptions.ModelId", noModel.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => generator.GenerateAsync(new ImageGenerationRequest()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => generator.GenerateAsync(null!));
        Assert.Empty(Server.Ledger.Requests);

        async Task RefusedAsync<T>(ImageGenerationOptions options, string part)
            where T : Exception
        {
            var thrown = await Assert.ThrowsAsync<T>(() => generator.GenerateImagesAsync("p", options));
            Assert.Contains(part, thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_slot_without_a_picture_is_an_error_among_the_contents()
    {
        Server.Fail(1, new EmulatorFault { EmptySlots = 1 });
        var response = await Generator.GenerateImagesAsync("p", new ImageGenerationOptions { Count = 2, ImageSize = new Size(64, 48) });
        Assert.Single(response.Contents.OfType<DataContent>());
        Assert.Equal("The slot 0 of the answer holds no picture.", Assert.Single(response.Contents.OfType<ErrorContent>()).Message);
    }

    [Fact]
    public async Task Errors_and_cancellation_are_the_clients_own()
    {
        Server.Fail(1, 402);
        await Assert.ThrowsAsync<OpenRouterPaymentRequiredException>(() => Generator.GenerateImagesAsync("p"));
        using var cancelled = new CancellationTokenSource();
        Server.Fail(1, new EmulatorFault { Latency = TimeSpan.FromMinutes(1) });
        var call = Generator.GenerateImagesAsync("p", cancellationToken: cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public void Services_are_the_metadata_the_client_and_itself()
    {
        var generator = Generator;
        var metadata = generator.GetRequiredService<ImageGeneratorMetadata>();
        Assert.Equal(("openrouter", Model), (metadata.ProviderName, metadata.DefaultModelId));
        Assert.Same(Client, generator.GetService<ImagesClient>());
        Assert.Same(generator, generator.GetService<IImageGenerator>());
        Assert.Null(generator.GetService<ImagesClient>("key"));
        Assert.Null(generator.GetService<string>());
        generator.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public async Task A_stream_has_typed_events_and_as_many_previews_as_are_wanted(int wanted)
    {
        var options = new ImageGenerationOptions { ModelId = Streaming };
        var all = (await EventsAsync(options)).OfType<ImagePreviewEvent>().Count();
        Assert.InRange(all, 2, 8);

        // Who copies options on the way loses the property of that name.
        var copied = options.WithStreamingCount(wanted).Clone();
        copied.StreamingCount = null;
        var events = await EventsAsync(copied);
        Assert.Equal(Math.Min(wanted, all), events.OfType<ImagePreviewEvent>().Count());
        Assert.Single(events.OfType<ImageCompletedEvent>());
        Assert.Throws<ArgumentOutOfRangeException>(() => options.WithStreamingCount(-1));
    }

    [Fact]
    public async Task A_stream_is_reached_through_what_wraps_the_generator()
    {
        using var wrapped = new ImageGeneratorBuilder(Generator).UseLogging(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance).Build();
        var count = 0;
        await foreach (var _ in wrapped.GenerateImagesStreamingAsync("p", new() { ModelId = Streaming })) count++;
        Assert.NotEqual(0, count);
        using var other = new OtherGenerator();
        Assert.Throws<NotSupportedException>(() => other.GenerateImagesStreamingAsync("p"));
    }

    [Fact]
    public async Task A_container_makes_generators_over_its_clients()
    {
        var collection = new ServiceCollection();
        collection.AddOpenRouter(Lead);
        collection.AddOpenRouterImageGenerator(Model);
        collection.AddKeyedOpenRouter("one", Lead);
        collection.AddKeyedOpenRouterImageGenerator("one", Model, ServiceLifetime.Scoped);
        using var services = collection.BuildServiceProvider();
        Assert.Single((await services.GetRequiredService<IImageGenerator>().GenerateImagesAsync("p")).Contents);
        using var scope = services.CreateScope();
        var keyed = scope.ServiceProvider.GetRequiredKeyedService<IImageGenerator>("one");
        Assert.Same(services.GetRequiredKeyedService<ImagesClient>("one"), keyed.GetService<ImagesClient>());
        Assert.Single((await keyed.GenerateImagesAsync("p")).Contents);
    }

    private async Task<List<object>> EventsAsync(ImageGenerationOptions options)
    {
        var events = new List<object>();
        await foreach (var streamed in Generator.GenerateImagesStreamingAsync("a red panda", options)) events.Add(streamed.Value);
        return events;
    }

    /// <summary>The body of the request, its members in order.</summary>
    private async Task<string> SentAsync(ImageGenerationOptions options, ImageGenerationRequest? request = null)
    {
        // What the emulator answers to it is no matter here.
        await Record.ExceptionAsync(() => Generator.GenerateAsync(request ?? new ImageGenerationRequest("p"), options));
        using var sent = JsonDocument.Parse(Server.Ledger.Requests.Single().Body);
        return "{" + string.Join(',', sent.RootElement.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal)) + "}";
    }
}
