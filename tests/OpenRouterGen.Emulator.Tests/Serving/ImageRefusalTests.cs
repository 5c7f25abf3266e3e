using System.Net;

namespace OpenRouter.Emulator.Tests.Serving;

public sealed class ImageRefusalTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    private const string Invalid = "invalid_request";

    public static TheoryData<string, string, string> Refused => new()
    {
        // Bodies that do not fit.
        { """{"model":"qwen/qwen-image-3"}""", Invalid, "The body does not fit at '$.prompt': " },
        { """{"prompt":"p"}""", Invalid, "The body does not fit at '$.model': " },
        { """{"model":7,"prompt":"p"}""", Invalid, "The body does not fit at '$.model': " },
        { """{"model":"qwen/qwen-image-3","prompt":"p","n":"two"}""", Invalid,
            "The body does not fit at '$.n': Expected a whole number of 32 bits, found another string." },
        { """{"model":"qwen/qwen-image-3","prompt":"p","input_references":["https://example.com/a.png"]}""", Invalid,
            "'input_references[0].type' must be 'image_url', with an address at 'image_url.url'." },
        { """{"model":"qwen/qwen-image-3","prompt":"p","provider":{"only":"alibaba"}}""", Invalid,
            "The body does not fit at '$.provider.only': Expected an array, found another string." },
        { "{\"model\":\"qwen/qwen-image-3\",", Invalid, "The body does not fit at '$.model': The text is not valid JSON" },
        { "", Invalid, "The body does not fit at '$': The text is not valid JSON" },
        { "[]", Invalid, "The body does not fit at '$': " },

        // What holds for every model.
        { """{"model":"qwen/qwen-image-3","prompt":""}""", Invalid, "'prompt' must have at least 1 character." },
        { """{"model":"qwen/qwen-image-3","prompt":"p","n":11}""", Invalid, "'n' must be between 1 and 10, not '11'." },
        { """{"model":"qwen/qwen-image-3","prompt":"p","size":"1K","resolution":"2K"}""", Invalid,
            "'size' is the tier '1K' while 'resolution' is '2K': they must be equal, or send one of them." },
        { """{"model":"qwen/qwen-image-3","prompt":"p","size":"64x64","aspect_ratio":"16:9"}""", Invalid,
            "'aspect_ratio' is '16:9' while 'size' is '64x64': they must agree, or send one of them." },
        { """{"model":"nobody/no-such-model","prompt":"p"}""", "not_found",
            "'nobody/no-such-model' is not the id of a model that the emulator knows. GET /api/v1/images/models lists them." },
        { References("picture.png"), "invalid_image", "'input_references[0].image_url.url' must be an http(s) address or a data URL of an image in base64." },
        { References("data:image/png;base64,???"), "invalid_image",
            "'input_references[0].image_url.url' must be an http(s) address or a data URL of an image in base64." },
        { References("data:text/plain;base64,YQ=="), "invalid_image",
            "'input_references[0].image_url.url' must be an http(s) address or a data URL of an image in base64." },

        // What the endpoint says.
        { """{"model":"qwen/qwen-image-3","prompt":"p","n":7}""", Invalid, "'n' must be between 1 and 6 for model 'qwen/qwen-image-3', not '7'." },
        { """{"model":"qwen/qwen-image-3","prompt":"p","resolution":"4K"}""", Invalid,
            "'resolution' must be one of 1K, 2K for model 'qwen/qwen-image-3', not '4K'." },
        { """{"model":"qwen/qwen-image-3","prompt":"p","background":"opaque"}""", Invalid,
            "'background' is not supported by model 'qwen/qwen-image-3'. Supported are: resolution, aspect_ratio, n, input_references, seed." },
        { """{"model":"google/gemini-3.1-flash-image","prompt":"p","n":2,"provider":{"order":["google-vertex"]}}""", Invalid,
            "'n' must be between 1 and 1 for model 'google/gemini-3.1-flash-image', not '2'." },

        // What the emulator cannot draw.
        { """{"model":"sourceful/riverflow-v2.5-pro","prompt":"p","output_format":"webp"}""", Invalid,
            "'output_format' is 'webp': the emulator draws only png and svg, even where the model has more." },
        { """{"model":"sourceful/riverflow-v2.5-pro","prompt":"p","output_format":"jpeg"}""", Invalid,
            "'output_format' is 'jpeg': the emulator draws only png and svg, even where the model has more." },
        { """{"model":"black-forest-labs/flux.2-pro","prompt":"p","resolution":"3K"}""", Invalid, "'resolution' is '3K': the emulator draws 512, 1K, 2K, 4K." },
        { """{"model":"black-forest-labs/flux.2-pro","prompt":"p","aspect_ratio":"wide"}""", Invalid,
            "'aspect_ratio' is 'wide': the emulator draws width:height, such as 16:9, and auto, which is 1:1 here." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bad_request_is_answered_with_400(string request, string errorType, string message)
    {
        using var response = await emulator.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        var json = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("""{"error":{"code":400,"message":"MESSAGE""".Replace("MESSAGE", message, StringComparison.Ordinal), json, StringComparison.Ordinal);
        Assert.EndsWith($"{{\"error_type\":\"{errorType}\"}}}}}}", json, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("X-Generation-Id"));
    }

    [Theory]
    [InlineData("""{"only":["openai"]}""")]
    [InlineData("""{"ignore":["Alibaba"]}""")]
    [InlineData("""{"order":["openai"],"allow_fallbacks":false}""")]
    public async Task No_endpoint_left_is_answered_with_404(string provider)
    {
        using var response = await emulator.SendAsync($$"""{"model":"qwen/qwen-image-3","prompt":"p","provider":{{provider}}}""");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(
            """{"error":{"code":404,"message":"No endpoint of 'qwen/qwen-image-3' is left after 'provider'. It has: """
                + """alibaba.","metadata":{"error_type":"not_found"}}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer  ")]
    [InlineData("Basic abc")]
    public async Task Without_a_key_it_is_401(string? authorization)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, emulator.Server.BaseAddress + "/images");
        request.Content = EmulatorFixture.Body("""{"model":"qwen/qwen-image-3","prompt":"p"}""");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(
            """{"error":{"code":401,"message":"There is no key: send 'Authorization: Bearer <key>'.","metadata":{"error_type":"authentication"}}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_with_413()
    {
        using var content = new ByteArrayContent(new byte[(64 << 20) + 1]);
        using var response = await emulator.Client.PostAsync("/api/v1/images", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(
            """{"error":{"code":413,"message":"The body has more than 67108864 bytes, the most that the emulator reads: send fewer or smaller """
                + """references.","metadata":{"error_type":"payload_too_large"}}}""",
            await response.Content.ReadAsStringAsync());
    }

    private static string References(string url) =>
        $$$"""{"model":"qwen/qwen-image-3","prompt":"p","input_references":[{"type":"image_url","image_url":{"url":"{{{url}}}"}}]}""";
}
