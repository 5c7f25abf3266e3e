using System.Net;
using System.Text;
using OpenRouter.Emulator.Tests.Drawing.Png;

namespace OpenRouter.Emulator.Tests.Serving;

public sealed class ImageStreamTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task A_stream_has_the_documented_frames()
    {
        using var response = await emulator.SendAsync("""{"model":"openai/gpt-image-2","prompt":"p","size":"256x256","stream":true}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            """
            : OPENROUTER PROCESSING

            data: {"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"~"}

            data: {"type":"image_generation.partial_image","partial_image_index":1,"b64_json":"~"}

            data: {"type":"image_generation.completed","b64_json":"~","media_type":"image/png","created":1785585600,"usage":{"prompt_tokens":1,"completion_tokens":256,"total_tokens":257,"cost":0.007685}}

            data: [DONE]


            """.ReplaceLineEndings("\n"),
            EmulatorFixture.WithoutPictures(text));
        var pictures = EmulatorFixture.Pictures(text);
        Assert.All(pictures, picture => Assert.Equal((256, 256), (PngReader.Read(picture).Width, PngReader.Read(picture).Height)));
        Assert.Equal(3, pictures.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Fact]
    public async Task Several_pictures_follow_each_other_and_usage_stands_once()
    {
        var text = await emulator.PostAsync("""{"model":"openai/gpt-image-2","prompt":"p","size":"64x64","stream":true,"n":2}""");
        Assert.Equal(
            """
            : OPENROUTER PROCESSING

            data: {"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"~"}

            data: {"type":"image_generation.partial_image","partial_image_index":1,"b64_json":"~"}

            data: {"type":"image_generation.completed","b64_json":"~","media_type":"image/png","created":1785585600}

            data: {"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"~"}

            data: {"type":"image_generation.partial_image","partial_image_index":1,"b64_json":"~"}

            data: {"type":"image_generation.completed","b64_json":"~","media_type":"image/png","created":1785585600,"usage":{"prompt_tokens":1,"completion_tokens":32,"total_tokens":33,"cost":0.000965}}

            data: [DONE]


            """.ReplaceLineEndings("\n"),
            EmulatorFixture.WithoutPictures(text));
    }

    [Fact]
    public async Task The_streamed_picture_is_the_one_that_comes_at_once()
    {
        var streamed = await emulator.PostAsync("""{"model":"openai/gpt-image-2","prompt":"p","size":"64x64","stream":true}""");
        var atOnce = await emulator.PostAsync("""{"model":"openai/gpt-image-2","prompt":"p","size":"64x64"}""");
        Assert.Equal(EmulatorFixture.Pictures(atOnce)[0], EmulatorFixture.Pictures(streamed)[^1]);
    }

    [Fact]
    public async Task A_picture_that_is_text_comes_in_pieces()
    {
        var text = await emulator.PostAsync("""{"model":"openai/gpt-image-2","prompt":"p","output_format":"svg","stream":true}""");
        var pieces = text.Split("\n\n").Where(frame => frame.Contains("image_generation.text_chunk", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, pieces.Count);
        Assert.All(pieces, piece => Assert.EndsWith("\",\"phase\":\"content\"}", piece, StringComparison.Ordinal));
        Assert.StartsWith("""data: {"type":"image_generation.text_chunk","text":"<svg xmlns=\"http://www.w3.org/2000/svg\" width=""", pieces[0],
            StringComparison.Ordinal);
        var svg = Encoding.UTF8.GetString(EmulatorFixture.Pictures(text).Single());
        var joined =
            string.Concat(pieces.Select(piece => System.Text.Json.JsonDocument.Parse(piece["data: ".Length..]).RootElement.GetProperty("text").GetString()));
        Assert.Equal(svg, joined);
    }

    [Fact]
    public async Task A_bad_request_is_refused_before_the_stream_begins()
    {
        using var response = await emulator.SendAsync("""{"model":"openai/gpt-image-2","prompt":"p","quality":"xhigh","stream":true}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task The_first_bytes_come_before_the_last_picture_is_drawn()
    {
        var body = EmulatorFixture.Body("""{"model":"openai/gpt-image-2","prompt":"p","size":"4096x4096","n":10,"stream":true}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/images") { Content = body };
        using var response = await emulator.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var first = new byte[24];
        await stream.ReadExactlyAsync(first);
        Assert.Equal(": OPENROUTER PROCESSING\n", Encoding.ASCII.GetString(first));
    }
}
