using System.Net;
using System.Text;
using OpenRouter.Emulator.Tests.Drawing.Png;

namespace OpenRouter.Emulator.Tests.Serving;

public sealed class ImageRouteTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task A_picture_comes_in_the_documented_shape()
    {
        using var response = await emulator.SendAsync("""{"model":"bytedance-seed/seedream-4.5","prompt":"a red panda","size":"64x48"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        var json = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            """{"created":1785585600,"data":[{"b64_json":"~","media_type":"image/png"}],"usage":{"prompt_tokens":3,"completion_tokens":12,"total_tokens":15"""
                + ""","cost":0.05}}""",
            EmulatorFixture.WithoutPictures(json));
        Assert.Equal((64, 48), SizeOf(EmulatorFixture.Pictures(json)[0]));
    }

    [Theory]
    [InlineData("\"resolution\":\"1K\",\"aspect_ratio\":\"16:9\"", 1024, 576)]
    [InlineData("\"size\":\"1K\",\"aspect_ratio\":\"9:16\"", 576, 1024)]
    [InlineData("\"size\":\"320x200\"", 320, 200)]
    [InlineData("\"aspect_ratio\":\"auto\"", 1024, 1024)]
    public async Task The_picture_has_the_size_that_was_asked_for(string members, int width, int height)
    {
        var json = await emulator.PostAsync($$"""{"model":"black-forest-labs/flux.2-pro","prompt":"p",{{members}}}""");
        Assert.Equal((width, height), SizeOf(EmulatorFixture.Pictures(json)[0]));
    }

    [Theory]
    [InlineData("sourceful/riverflow-v2.5-pro", "\"resolution\":\"2K\",\"aspect_ratio\":\"21:9\"", "0.15")]
    [InlineData("sourceful/riverflow-v2.5-pro", "\"resolution\":\"1K\"", "0.13")]
    [InlineData("bytedance-seed/seedream-4.5", "\"size\":\"64x64\",\"n\":3", "0.15")]
    [InlineData("qwen/qwen-image-3",
        "\"size\":\"64x64\",\"input_references\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.com/a.png\"}}]", "0.033")]
    [InlineData("black-forest-labs/flux.2-pro", "\"size\":\"500x100\"", "0.0015")]
    [InlineData("black-forest-labs/flux.2-pro:nitro", "\"size\":\"500x100\"", "0.0015")]
    [InlineData("black-forest-labs/flux.2-pro:floor", "\"size\":\"500x100\",\"resolution\":\"4K\"", "0.0015")]
    public async Task The_cost_is_what_the_price_list_says(string model, string members, string cost)
    {
        var json = await emulator.PostAsync($$"""{"model":"{{model}}","prompt":"p",{{members}}}""");
        var from = json.IndexOf("\"cost\":", StringComparison.Ordinal) + 7;
        Assert.Equal(decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture),
            decimal.Parse(json.AsSpan(from, json.IndexOf('}', from) - from), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_cost_that_nobody_knows_is_left_out()
    {
        var catalog = EmulatorCatalog.Parse("""
            {"data":[{"id":"a/b","supported_parameters":{},"endpoint_records":[{"provider_slug":"a","supported_parameters":{},"pricing":[]}]}]}
            """);
        await using var server = await EmulatorServer.StartAsync(new() { Catalog = catalog });
        using var client = EmulatorFixture.ClientOf(server);
        using var body = EmulatorFixture.Body("""{"model":"a/b","prompt":"p","size":"64x64"}""");
        using var response = await client.PostAsync("/api/v1/images", body);
        var json = await response.Content.ReadAsStringAsync();
        Assert.EndsWith("""],"usage":{"prompt_tokens":1,"completion_tokens":16,"total_tokens":17}}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_nobody_documented_is_one_by_token_of_the_emulators_own()
    {
        var json = await emulator.PostAsync("""{"model":"openai/gpt-image-2","prompt":"p","size":"64x64"}""");
        Assert.EndsWith("""],"usage":{"prompt_tokens":1,"completion_tokens":16,"total_tokens":17,"cost":0.000485}}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_of_vectors_draws_svg_when_no_format_is_sent()
    {
        var json = await emulator.PostAsync("""{"model":"recraft/recraft-v4.1-pro-vector","prompt":"p","n":2}""");
        Assert.StartsWith(
            """{"created":1785585600,"data":[{"b64_json":"~","media_type":"image/svg+xml"},{"b64_json":"~","media_type":"image/svg+xml"}],"usage":{""",
            EmulatorFixture.WithoutPictures(json), StringComparison.Ordinal);
        var pictures = EmulatorFixture.Pictures(json);
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1024\" height=\"1024\"", Encoding.UTF8.GetString(pictures[0]),
            StringComparison.Ordinal);
        Assert.NotEqual(pictures[0], pictures[1]);
    }

    [Fact]
    public async Task A_transparent_background_has_alpha()
    {
        var json =
            await emulator.PostAsync("""{"model":"openai/gpt-image-1-mini","prompt":"p","size":"64x64","background":"transparent","output_format":"png"}""");
        Assert.True(PngReader.Read(EmulatorFixture.Pictures(json)[0]).HasAlpha);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"seed\":7,\"n\":2")]
    public async Task Equal_requests_get_equal_bytes(string members)
    {
        var request = $$"""{"model":"bytedance-seed/seedream-4.5","prompt":"a red panda","size":"64x64"{{members}}}""";
        Assert.Equal(await emulator.PostAsync(request), await emulator.PostAsync(request));
    }

    [Theory]
    [InlineData("\"prompt\":\"a blue panda\"")]
    [InlineData("\"prompt\":\"a red panda\",\"seed\":0")]
    [InlineData("\"prompt\":\"a red panda\",\"seed\":-1")]
    public async Task Another_prompt_or_seed_gets_another_picture(string members)
    {
        var plain = await emulator.PostAsync("""{"model":"bytedance-seed/seedream-4.5","prompt":"a red panda","size":"64x64"}""");
        var other = await emulator.PostAsync($$"""{"model":"bytedance-seed/seedream-4.5","size":"64x64",{{members}}}""");
        Assert.NotEqual(EmulatorFixture.Pictures(plain)[0], EmulatorFixture.Pictures(other)[0]);
    }

    [Fact]
    public async Task The_generation_id_has_the_number_of_the_request()
    {
        using var response = await emulator.SendAsync("""{"model":"bytedance-seed/seedream-4.5","prompt":"p","size":"64x64","session_id":"only this test"}""");
        var received = emulator.Server.Ledger.Requests.Single(request => request.BodyText.Contains("only this test", StringComparison.Ordinal));
        Assert.Equal([FormattableString.Invariant($"gen-emulator-{received.Number}")], response.Headers.GetValues("X-Generation-Id"));
    }

    [Fact]
    public async Task Options_of_the_provider_and_members_that_nobody_knows_are_accepted()
    {
        using var response = await emulator.SendAsync(
            """{"model":"sourceful/riverflow-v2.5-pro","prompt":"p","size":"64x64","provider":{"options":{"sourceful":{"font_inputs":[]},"nobody":{"x":1}}}"""
                + ""","newer":true}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_endpoint_without_streams_ignores_the_flag()
    {
        using var response = await emulator.SendAsync("""{"model":"bytedance-seed/seedream-4.5","prompt":"p","size":"64x64","stream":true}""");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("{\"created\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static (int Width, int Height) SizeOf(byte[] png)
    {
        var raster = PngReader.Read(png);
        return (raster.Width, raster.Height);
    }
}
