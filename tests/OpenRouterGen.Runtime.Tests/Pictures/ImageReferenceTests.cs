using System.Text.Json;
using OpenRouter.Runtime;
using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Pictures;

public sealed class ImageReferenceTests
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public void An_address_is_sent_as_it_is()
    {
        Assert.Equal("""{"type":"image_url","image_url":{"url":"https://a/b?c=ä&d=\"+"}}""", Written("https://a/b?c=ä&d=\"+"));
        Assert.Equal("""{"type":"image_url","image_url":{"url":"https://a/b"}}""", Written(new Uri("https://a/b")));
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("")]
    [InlineData("/pictures/a.png")]
    [InlineData("file:///pictures/a.png")]
    [InlineData("ftp://a/b.png")]
    public void What_the_service_cannot_reach_is_refused_at_once(string url)
    {
        Assert.Contains("FromFileAsync", Assert.Throws<ArgumentException>(() => ImageReference.FromUri(url)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ImageReference.FromUri(new Uri(url, UriKind.RelativeOrAbsolute)));
    }

    [Theory]
    [InlineData("http:", "no host")]
    [InlineData("https://", "no host")]
    [InlineData("HTTP:///a.png", "no host")]
    [InlineData("https:a.png", "no host")]
    [InlineData("data:", "without data")]
    [InlineData("data:image/png", "without data")]
    [InlineData("data:image/png;base64,", "without data")]
    [InlineData("data:,YQ==", "no picture")]
    [InlineData("data:;base64,YQ==", "no picture")]
    [InlineData("data:text/plain;base64,YQ==", "no picture")]
    [InlineData("DATA:application/pdf;base64,YQ==", "no picture")]
    public void An_address_that_leads_to_no_picture_is_refused_at_once(string url, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>("url", () => ImageReference.FromUri(url)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ftypavif", "image/avif")]
    [InlineData("ftypmif1____mif1avif", "image/avif")]
    [InlineData("ftypheic", "image/heic")]
    [InlineData("ftyphevc", "image/heic")]
    [InlineData("ftypmif1____mif1heic", "image/heic")]
    [InlineData("ftypmif1____mif1miaf", "image/heif")]
    [InlineData("ftypmsf1", "image/heif")]
    public void The_brands_of_a_file_distinguish_HEIF_from_its_relatives(string box, string mediaType)
    {
        var bytes = new byte[4 + box.Length];
        System.Text.Encoding.ASCII.GetBytes(box, bytes.AsSpan(4));
        bytes[3] = (byte)bytes.Length;
        Assert.Equal(mediaType, ImageReference.FromBytes(bytes).MediaType);
    }

    [Theory]
    [InlineData("II*\0")]
    [InlineData("MM\0*")]
    [InlineData("II+\0")]
    [InlineData("MM\0+")]
    public void TIFF_is_recognized(string head) =>
        Assert.Equal("image/tiff", ImageReference.FromBytes(System.Text.Encoding.ASCII.GetBytes(head + "more")).MediaType);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("image/")]
    [InlineData("image")]
    [InlineData("video/mp4")]
    public void A_media_type_of_no_picture_is_refused(string mediaType) =>
        Assert.Throws<ArgumentException>("mediaType", () => ImageReference.FromBytes(new byte[] { 1, 2, 3 }, mediaType));

    [Fact]
    public void An_answer_with_another_sort_of_address_is_read_all_the_same()
    {
        var reader = new Utf8JsonReader("""{"type":"image_url","image_url":{"url":"cid:1"}}"""u8);
        reader.Read();
        Assert.Equal("cid:1", ImageReference.Read(ref reader).Url);
    }

    [Fact]
    public async Task Bytes_and_files_become_data_urls_of_the_type_that_their_bytes_show()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "no extension");
        await File.WriteAllBytesAsync(path, s_png);
        var expected = """{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo="}}""";
        Assert.Equal(expected, Written(ImageReference.FromBytes(s_png)));
        Assert.Equal(expected, Written(await ImageReference.FromFileAsync(path)));
        Assert.Contains("data:image/jpeg;base64,/9j/+w==", Written(ImageReference.FromBytes(new byte[] { 0xFF, 0xD8, 0xFF, 0xFB })), StringComparison.Ordinal);
        Assert.Contains("data:image/svg+xml;base64,", Written(ImageReference.FromBytes("<svg/>"u8.ToArray())), StringComparison.Ordinal);
        Assert.Equal("image/x-new", ImageReference.FromBytes(new byte[] { 1 }, "image/x-new").MediaType);
    }

    [Theory]
    [InlineData(new byte[0], null)]
    [InlineData(new byte[] { 1, 2, 3 }, null)]
    [InlineData(new byte[] { 1, 2, 3 }, "")]
    [InlineData(new byte[] { 1, 2, 3 }, "image/png\",\"x\":\"")]
    public void Bytes_that_cannot_be_sent_are_refused_at_once(byte[] bytes, string? mediaType) =>
        Assert.Throws<ArgumentException>(() => ImageReference.FromBytes(bytes, mediaType));

    [Theory]
    [InlineData("""{"type":"image_url","image_url":{"url":"https://a","detail":"low"}}""")]
    [InlineData("""{"type":"newer","image_url":{"url":"https://a"}}""")]
    [InlineData("""{"type":"image_url","image_url":{"url":null}}""")]
    [InlineData("""{"type":"image_url"}""")]
    [InlineData("""[1]""")]
    public void What_is_newer_than_this_client_is_kept_and_written_back(string json)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        var reference = ImageReference.Read(ref reader);
        Assert.Null(reference.Url);
        Assert.Equal(json, Written(reference));
    }

    [Fact]
    public void A_reference_is_read_back()
    {
        var request = new ImageGenerationRequest { Model = "m", Prompt = "p", InputReferences = [ImageReference.FromBytes(s_png), "https://a"] };
        var read = JsonSerializer.Deserialize<ImageGenerationRequest>(JsonSerializer.Serialize(request))!;
        Assert.Equal(["data:image/png;base64,iVBORw0KGgo=", "https://a"], read.InputReferences!.Select(static reference => reference.Url));
    }

    [Fact]
    public async Task A_body_of_bytes_is_the_same_over_the_wire()
    {
        var body = await EmittedClient.BodyOfAsync(TestClient.Request with { InputReferences = [ImageReference.FromBytes(s_png)] });
        Assert.Contains("\"input_references\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}}]", body,
            StringComparison.Ordinal);
    }

    private static string Written(ImageReference reference) =>
        System.Text.Encoding.UTF8.GetString(JsonText.Write(reference).Span);
}
