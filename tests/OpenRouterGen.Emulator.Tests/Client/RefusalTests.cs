using System.Text.Json;
using OpenRouter.Emitted;
using OpenRouter.Emulator.Tests.Serving;

namespace OpenRouter.Emulator.Tests.Client;

public sealed class RefusalTests : ClientFixture
{
    /// <summary>The refusals of the emulator whose request the client can say at all.</summary>
    public static TheoryData<string, string, string> Sayable
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in ImageRefusalTests.Refused)
            {
                if (!((string)row[2]).StartsWith("The body does not fit", StringComparison.Ordinal)) data.Add((string)row[0], (string)row[1], (string)row[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sayable))]
    public async Task Every_refusal_is_a_typed_exception_after_one_request(string json, string errorType, string message)
    {
        var request = JsonSerializer.Deserialize<ImageGenerationRequest>(json)!;
        Assert.Null(request.AdditionalProperties);
        var options = new RequestOptions { ValidateRequest = false };
        var exception = await Assert.ThrowsAsync<OpenRouterBadRequestException>(() => Client.Images.GenerateAsync(request, options));
        Assert.Equal((400, "400", errorType), (exception.StatusCode, exception.Error.Code, exception.Error.ErrorType));
        Assert.StartsWith(message, exception.Error.Message, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(Only().BodyText)));

        var streaming = await Assert.ThrowsAsync<OpenRouterBadRequestException>(async () =>
        {
            await foreach (var item in Client.Images.GenerateStreamingAsync(request, options)) Assert.Null(item);
        });
        Assert.Equal(exception.Error.Message, streaming.Error.Message);
        var result = await Client.Images.TryGenerateAsync(request, options);
        Assert.Equal((400, exception.Error.Message), (result.StatusCode, result.Error!.Message));
        Assert.Equal(3, Server.Ledger.Total);
    }

    [Theory]
    [InlineData("n", "\"two\"", "$.n")]
    [InlineData("provider", """{"only":"alibaba"}""", "$.provider.only")]
    public async Task A_value_of_the_wrong_kind_is_refused_by_the_service(string name, string value, string path)
    {
        // A member that is not set may be given as raw JSON beside the others.
        var more = new Dictionary<string, JsonElement> { [name] = JsonElement.Parse(value) };
        var request = new ImageGenerationRequest { Model = "qwen/qwen-image-3", Prompt = "p", AdditionalProperties = more };
        var exception = await Assert.ThrowsAsync<OpenRouterBadRequestException>(() => Client.Images.GenerateAsync(request));
        Assert.Contains("'" + path + "'", exception.Error.Message, StringComparison.Ordinal);
        Assert.Equal($$"""{"model":"qwen/qwen-image-3","prompt":"p","{{name}}":{{value}}}""", Only().BodyText);
    }

    [Fact]
    public async Task What_the_client_itself_refuses_is_never_sent()
    {
        await Assert.ThrowsAsync<OpenRouterValidationException>(() => Client.Images.GenerateAsync(Small with { ImageCount = 11 }));
        await Assert.ThrowsAsync<OpenRouterValidationException>(() => Client.Images.GenerateAsync(Small with { Prompt = "" }));
        await Assert.ThrowsAsync<OpenRouterValidationException>(() => EventsAsync(Small with { AspectRatio = "16:9" }));
        Assert.Equal(0, Server.Ledger.Total);
    }

    [Theory]
    [InlineData("openai", null)]
    [InlineData(null, "Alibaba")]
    public async Task No_endpoint_left_is_not_found(string? only, string? ignore)
    {
        var request = new ImageGenerationRequest
        {
            Model = ImageModels.Qwen.QwenImage3,
            Prompt = "p",
            Provider = new() { Only = only is null ? null : [only], Ignore = ignore is null ? null : [ignore] },
        };
        var exception = await Assert.ThrowsAsync<OpenRouterNotFoundException>(() => Client.Images.GenerateAsync(request));
        Assert.Equal("not_found", exception.Error.ErrorType);
        Only();
    }

    [Fact]
    public async Task A_wrong_key_is_unauthorized_and_stands_in_no_text()
    {
        var options = Server.ClientOptions;
        options.ApiKey = "sk-wrong-key-0123456789";
        using var client = new OpenRouterClient(options);
        var exception = await Assert.ThrowsAsync<OpenRouterUnauthorizedException>(() => client.Images.GenerateAsync(Small));
        Assert.Equal("authentication", exception.Error.ErrorType);
        Assert.DoesNotContain("sk-wrong-key", exception.ToString() + exception.RawText, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-wrong-key", string.Join('\n', Only().Headers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_out_of_bounds_is_refused_by_the_service_too()
    {
        var options = new RequestOptions { ValidateRequest = false };
        var exception = await Assert.ThrowsAsync<OpenRouterBadRequestException>(() => Client.Models.ListAsync(new() { Limit = 0 }, options));
        Assert.Contains("limit", exception.Error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<OpenRouterValidationException>(() => Client.Models.ListAsync(new() { Limit = 0 }));
        Only();
    }
}
