using System.Text.Json;
using OpenRouter.Emitted;
using OpenRouter.Emulator.Tests.Drawing.Png;

namespace OpenRouter.Emulator.Tests.Client;

public sealed class GenerateTests : ClientFixture
{
    [Fact]
    public async Task A_picture_comes_with_its_time_type_and_exact_cost()
    {
        var response = await Client.Images.GenerateAsync(Small);
        Assert.Equal(1785585600, response.CreatedAt!.Value.ToUnixTimeSeconds());
        var image = Assert.Single(response.Data);
        Assert.Equal("image/png", image.MediaType);
        Assert.Equal((64, 48), SizeOf(image.Bytes));
        var usage = response.Usage!;
        Assert.Equal((3, 12, 15, 0.05m), (usage.PromptTokens, usage.CompletionTokens, usage.TotalTokens, usage.Cost));
        Assert.Null(response.AdditionalProperties);
        Assert.Null(image.AdditionalProperties);
        Assert.Null(usage.AdditionalProperties);
        var request = Only();
        Assert.Equal(("POST", "/api/v1/images"), (request.Method, request.Path));
        Assert.Equal("""{"model":"bytedance-seed/seedream-4.5","prompt":"a red panda","size":"64x48"}""", request.BodyText);
    }

    [Theory]
    [InlineData("1K", "16:9", null, 1024, 576)]
    [InlineData("512", "1:1", null, 512, 512)]
    [InlineData(null, "9:16", "1K", 576, 1024)]
    [InlineData(null, null, "320x200", 320, 200)]
    public async Task A_saved_file_opens_as_png_with_the_size_that_was_asked_for(string? resolution, string? ratio, string? size, int width, int height)
    {
        var folder = Directory.CreateTempSubdirectory("panda").FullName;
        try
        {
            var response = await Client.Images
                .GenerateAsync(new() { Model = ImageModels.BlackForestLabs.Flux2Pro, Prompt = "p", Resolution = resolution, AspectRatio = ratio, Size = size });
            var path = await response.Data[0].SaveAsync(Path.Combine(folder, "picture"));
            Assert.Equal(Path.Combine(folder, "picture.png"), path);
            var bytes = await File.ReadAllBytesAsync(path);
            Assert.Equal(response.Data[0].Bytes.ToArray(), bytes);
            Assert.Equal((width, height), SizeOf(bytes));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Only();
    }

    [Fact]
    public async Task Vectors_are_saved_as_svg()
    {
        var folder = Directory.CreateTempSubdirectory("panda").FullName;
        try
        {
            var response = await Client.Images.GenerateAsync(new() { Model = ImageModels.Recraft.RecraftV4_1ProVector, Prompt = "p", ImageCount = 2 });
            Assert.Equal(2, response.Data.Count);
            var path = await response.Data[1].SaveAsync(Path.Combine(folder, "picture"));
            Assert.Equal(".svg", Path.GetExtension(path));
            Assert.StartsWith("<svg ", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Trying_gives_the_value_with_the_generation_id()
    {
        var result = await Client.Images.TryGenerateAsync(Small);
        Assert.True(result.IsSuccess);
        Assert.Equal((64, 48), SizeOf(result.Value.Data[0].Bytes));
        Assert.Equal((200, "gen-emulator-1"), (result.StatusCode, result.GenerationId));
        Only();
    }

    [Fact]
    public async Task Options_of_the_provider_and_references_reach_the_service()
    {
        var reference = "data:image/png;base64," + Convert.ToBase64String((await Client.Images.GenerateAsync(Small)).Data[0].Bytes.Span);
        var response = await Client.Images.GenerateAsync(new()
        {
            Model = ImageModels.Sourceful.RiverflowV2_5Pro,
            Prompt = "p",
            Size = "64x64",
            Background = Background.Transparent,
            OutputFormat = OutputFormat.Png,
            InputReferences = [reference],
            Provider = new()
            {
                Only = ["sourceful"],
                Options = new() { Sourceful = new Dictionary<string, JsonElement> { ["font_inputs"] = JsonElement.Parse("[]") } }
            },
        });
        Assert.True(PngReader.Read(response.Data[0].Bytes.ToArray()).HasAlpha);
        Assert.Equal(2, Server.Ledger.Total);
        Assert.Equal(
            """
            {"model":"sourceful/riverflow-v2.5-pro","prompt":"p","size":"64x64","output_format":"png","background":"transparent",
            "input_references":[{"type":"image_url","image_url":{"url":"URL"}}],"provider":{"only":["sourceful"],"options":{"sourceful":{"font_inputs":[]}}}}
            """.ReplaceLineEndings("").Replace("URL", reference, StringComparison.Ordinal),
            Server.Ledger.Requests[1].BodyText);
    }

    [Fact]
    public async Task The_ledger_shows_that_a_key_was_sent_and_never_which()
    {
        await Client.Images.GenerateAsync(Small);
        await Client.Images.ListModelsAsync();
        Assert.All(Server.Ledger.Requests, static request =>
        {
            Assert.Equal("Bearer ****", request.Header("Authorization"));
            var everything = request + request.Path + request.BodyText + string.Join('\n', request.Headers);
            Assert.DoesNotContain(Key, everything, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Key, Server.ClientOptions.ToString() + Server.Ledger + Client, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_calls_at_once_are_ten_requests()
    {
        var calls = Enumerable.Range(0, 10).Select(seed => Client.Images.GenerateAsync(Small with { Seed = seed }));
        var pictures = (await Task.WhenAll(calls)).Select(static response => Convert.ToBase64String(response.Data[0].Bytes.Span));
        Assert.Equal(10, pictures.Distinct().Count());
        Assert.Equal(10, Server.Ledger.Total);
    }

    internal static (int Width, int Height) SizeOf(ReadOnlyMemory<byte> png)
    {
        var raster = PngReader.Read(png.ToArray());
        return (raster.Width, raster.Height);
    }
}
