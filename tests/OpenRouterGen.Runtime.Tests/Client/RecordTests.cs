using System.Text.Json;

namespace OpenRouter.Tests.Client;

public sealed class RecordTests
{
    private const string Secret = "SECRET-TEXT";

    [Fact]
    public void A_copy_changes_what_it_names_and_nothing_else()
    {
        var first = TestClient.Request with { ImageCount = 2, Resolution = "2K" };
        var second = first with { Prompt = "another", Resolution = null };
        Assert.Equal(("a/b", "another", 2), (second.Model, second.Prompt, second.ImageCount));
        Assert.Null(second.Resolution);
        Assert.Equal("a red panda", first.Prompt);
        Assert.Equal(Resolution.Tier2K, first.Resolution);
        Assert.Equal(first, second with { Prompt = "a red panda", Resolution = Resolution.Tier2K });
    }

    [Fact]
    public void No_text_of_a_record_shows_a_prompt_or_a_picture()
    {
        var picture = System.Text.Encoding.UTF8.GetBytes(Secret);
        var usage = new ImageGenerationUsage { PromptTokens = 1, CompletionTokens = 2, TotalTokens = 3 };
        var more = new Dictionary<string, JsonElement> { [Secret] = EmittedClient.Json("\"" + Secret + "\"") };
        var image = new GeneratedImage { Bytes = picture, AdditionalProperties = more };
        var request = new ImageGenerationRequest
        {
            Model = "a/b",
            Prompt = Secret,
            User = Secret,
            InputReferences = ["data:image/png;base64," + Secret, ImageReference.FromBytes(picture, "image/png")],
            Provider = new() { Options = new() { OpenAI = more, AdditionalProperties = more } },
            Trace = new() { AdditionalProperties = more },
            AdditionalProperties = more,
        };
        var partial = new ImagePreviewEvent { Bytes = picture, PartialImageIndex = 0 };
        var text = new ImageTextEvent { Text = Secret, Phase = "content" };
        var completed = new ImageCompletedEvent { Bytes = picture, CreatedAt = DateTimeOffset.UnixEpoch, Usage = usage, AdditionalProperties = more };
        var unknown = new UnknownCase("newer", EmittedClient.Json("\"" + Secret + "\""));
        object[] values =
        [
            request, request.InputReferences[0], request.InputReferences[1], request.Provider, request.Provider.Options!, request.Trace!,
            image, new ImageGenerationResponse { CreatedAt = DateTimeOffset.UnixEpoch, Data = [image], Usage = usage },
            partial, text, completed, new ImageStreamEvent(partial), new ImageStreamEvent(text), new ImageStreamEvent(completed),
            new ImageStreamEvent(unknown), unknown,
        ];
        Assert.All(values, static value =>
        {
            var printed = value.ToString()!;
            Assert.NotEmpty(printed);
            Assert.DoesNotContain(Secret, printed, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Secret)), printed, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_rule_leaves_a_value_that_is_newer_than_this_client_to_the_service()
    {
        var request = new ImageGenerationRequest { Model = "a/b", Prompt = "p", Background = Background.Transparent, OutputFormat = new OutputFormat("avif") };
        Assert.Empty(request.Validate());
        Assert.Single((request with { OutputFormat = OutputFormat.Jpeg }).Validate());
    }

    [Fact]
    public void A_request_says_every_limit_that_it_breaks()
    {
        var request = new ImageGenerationRequest
        {
            Model = "a/b",
            Prompt = "",
            ImageCount = 11,
            OutputCompression = 101,
            Size = "1024x1024",
            AspectRatio = AspectRatio.Ratio16x9,
            Background = "transparent",
            OutputFormat = "jpeg",
            SessionId = new string('x', 257),
            InputReferences = [.. Enumerable.Repeat(ImageReference.FromUri("https://a"), 17)],
        };
        Assert.Equal(
            ["prompt", "n", "output_compression", "input_references", "session_id", "background", "size"],
            request.Validate().Select(static problem => problem.Parameter));
        Assert.Empty(TestClient.Request.Validate());
    }

    [Theory]
    [InlineData("1024x1024", null, "1:1")]
    [InlineData("1600x900", null, "16:9")]
    [InlineData("2K", "2K", "21:9")]
    [InlineData("anything newer", "4K", "7:5")]
    [InlineData("1024x1024", null, "auto")]
    [InlineData("1024x1024", "4K", "1:1")]
    public void What_does_not_contradict_itself_is_sent(string size, string? resolution, string ratio)
    {
        Assert.Empty((TestClient.Request with { Size = size, Resolution = resolution, AspectRatio = ratio }).Validate());
    }

    [Fact]
    public async Task A_request_that_breaks_a_limit_is_refused_unless_the_call_says_otherwise()
    {
        var request = TestClient.Request with { ImageCount = 11 };
        var exception = await Assert.ThrowsAsync<OpenRouterValidationException>(() => EmittedClient.BodyOfAsync(request));
        Assert.Equal("n", Assert.Single(exception.Problems).Parameter);
        Assert.Equal("""{"model":"a/b","prompt":"a red panda","n":11}""",
            await EmittedClient.BodyOfAsync(request, new RequestOptions { ValidateRequest = false }));
    }
}
