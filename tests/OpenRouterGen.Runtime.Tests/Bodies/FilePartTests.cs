using System.IO.Compression;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Bodies;

public sealed class FilePartTests
{
    private static readonly ApiOperation s_upload = new("upload", "POST", "/files", ApiSecurity.Required);

    [Fact]
    public async Task A_stream_that_can_seek_is_set_back_for_the_second_attempt_and_stays_open()
    {
        var stream = new MemoryStream("xxfile"u8.ToArray()) { Position = 2 };
        Assert.Equal(["file", "file"], await Bodies(FilePart.FromStream(stream, "a"), refusals: 1));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_once()
    {
        var file = FilePart.FromStream(Unseekable("file"), "a");
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 429, "Retry-After: 0"));
        using var transport = TestClient.Transport(server);
        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => Send(transport, file));
        Assert.Equal("file", Assert.Single(server.Requests).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Send(transport, file));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_file_is_opened_for_each_attempt_and_closed_after_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "name.txt");
        await File.WriteAllTextAsync(path, "on disk");
        var file = FilePart.FromFile(path);
        Assert.Equal(("name.txt", 7L), (file.FileName, file.Length));
        Assert.Equal(["on disk", "on disk"], await Bodies(file, refusals: 1));
        File.Delete(path);
        folder.Delete();
        Assert.Throws<FileNotFoundException>(() => FilePart.FromFile(path));
    }

    [Fact]
    public async Task What_a_factory_opens_is_disposed()
    {
        var opened = new List<MemoryStream>();
        var file = FilePart.From(
            _ =>
            {
                opened.Add(new MemoryStream("made"u8.ToArray()));
                return new(opened[^1]);
            },
            "a");
        Assert.Equal(["made"], await Bodies(file, refusals: 0));
        Assert.False(Assert.Single(opened).CanRead);
    }

    [Theory]
    [InlineData("audio")]
    [InlineData("audio/wav\r\nX: y")]
    [InlineData("")]
    public void A_media_type_that_is_none_is_refused(string mediaType) =>
        Assert.Throws<ArgumentException>(() => FilePart.FromBytes(default, "a", mediaType));

    [Fact]
    public void Its_text_shows_the_media_type_only()
    {
        Assert.Equal("FilePart", FilePart.FromBytes("secret"u8.ToArray(), "a.wav").ToString());
        Assert.Equal("FilePart of audio/wav", FilePart.FromBytes("secret"u8.ToArray(), "a.wav", "audio/wav").ToString());
    }

    private static async Task<IEnumerable<string>> Bodies(FilePart file, int refusals)
    {
        var answers = 0;
        await using var server =
            new LoopbackServer(exchange => answers++ < refusals ? exchange.JsonAsync("{}", 429, "Retry-After: 0") : exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server);
        await Send(transport, file);
        return server.Requests.Select(request => request.Text);
    }

    private static Task Send(ApiTransport transport, FilePart file) =>
        transport.SendAsync(new ApiRequest(s_upload) { Content = ApiContent.File(file, null) }, null, CancellationToken.None);

    private static GZipStream Unseekable(string text)
    {
        var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        bytes.Position = 0;
        return new GZipStream(bytes, CompressionMode.Decompress);
    }
}
