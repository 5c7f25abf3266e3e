using System.Text;
using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Errors;

namespace OpenRouter.Tests.Answers;

/// <summary>Base64 as gateways and providers write it all the same: the picture is there, and nothing of it has a second meaning.</summary>
public sealed class OtherBase64Tests
{
    private static readonly byte[] s_picture =
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Enumerable.Range(0, 252).Select(static value => (byte)(value * 37 + 251))];

    private static readonly string s_text = Convert.ToBase64String(s_picture);
    private static readonly string s_url = s_text.Replace('+', '-').Replace('/', '_').TrimEnd('=');

    public static TheoryData<string> Texts => new()
    {
        "data:image/png;base64," + s_text,
        "DATA:image/PNG;Base64," + s_text,
        "data:;base64," + s_text,
        "data:image/png;charset=utf-8;base64," + s_url,
        " data:image/png;base64,\\n" + Broken(s_text, "\\r\\n"),
        "data:image\\/png;base64," + s_text.Replace("/", "\\/", StringComparison.Ordinal),
        "\\u0064ata:image/png;base64," + s_text,
        s_url,
        s_text.TrimEnd('='),
        s_text.Replace('+', '-'),
        Broken(s_url, "\\n"),
        s_url.Replace("_", "\\u005f", StringComparison.Ordinal),
    };

    public static TheoryData<string> Others => new()
    {
        "data:image/svg+xml,%3Csvg%2",
        "data:image/svg+xml,%3Csvg%2x",
        "data:image/svg+xml,%",
        "data:,",
        "data:,plain",
        "data:image/png," + s_text,
        "data:image/png;base64",
        "data:image/png;base64,",
        "data:" + new string('x', 300) + ";base64," + s_text,
        "https://example.invalid/panda.png",
        s_text + "data:image/png;base64," + s_text,
        s_text + "A",
        s_text + "=",
        "AA=A",
        "A",
        "A===",
        "AAAA=",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_picture_is_read_in_each_form_of_call(string text)
    {
        Assert.Contains('-', s_url);
        Assert.Contains('_', s_url);
        Assert.EndsWith("=", s_text, StringComparison.Ordinal);
        using var buffered = Answering("{\"created\":1,\"data\":[{\"b64_json\":\"" + text + "\"}]}", "application/json");
        Assert.Equal(s_picture, Assert.Single((await buffered.Images.GenerateAsync(TestClient.Request)).Data).Bytes.ToArray());
        await CheckFileAsync(buffered);
        using var stream = Answering("data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"" + text + "\"}\n\n", "text/event-stream");
        Assert.Equal(s_picture, Assert.IsType<ImageCompletedEvent>(Assert.Single(await stream.EventsAsync()).Value).Bytes.ToArray());
        await CheckFileAsync(stream);
    }

    [Theory]
    [InlineData("data:image/svg+xml,%3Csvg xmlns=%22x%22%3E%c3%B6%3C/svg%3E", "<svg xmlns=\"x\">\u00F6</svg>")]
    [InlineData("data:image/svg+xml;utf8,<svg a='1'   b='+-_='/>", "<svg a='1'   b='+-_='/>")]
    [InlineData("DATA:image/SVG+xml;charset=utf-8,<svg a=\\\"1\\\"\\n\\tb='2'\\/>", "<svg a=\"1\"\n\tb='2'/>")]
    [InlineData("data:image/svg+xml,<svg>\\u00f6\\ud83d\\ude00\u00F6</svg>\\u0025\\u0034\\u0031", "<svg>\u00F6\U0001F600\u00F6</svg>A")]
    public async Task A_data_url_of_text_is_read_in_each_form_of_call(string text, string expected)
    {
        var picture = Encoding.UTF8.GetBytes(expected);
        using var buffered = Answering("{\"created\":1,\"data\":[{\"b64_json\":\"" + text + "\"}]}", "application/json");
        Assert.Equal(picture, Assert.Single((await buffered.Images.GenerateAsync(TestClient.Request)).Data).Bytes.ToArray());
        var target = new MemoryTarget();
        await buffered.Images.GenerateToAsync(TestClient.Request, target.Target);
        Assert.Equal(picture, Assert.Single(target.Files));
        var outcome = Assert.Single(await SplitAnswer.ReadSplitAsync("{\"data\":[{\"b64_json\":\"" + text + "\"}]}", SplitAnswer.Json));
        Assert.EndsWith(":" + Convert.ToHexString(picture), outcome.Files, StringComparison.Ordinal);
        Assert.Equal("{\"data\":[{\"b64_json\":\"\"}]}", outcome.Left);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_base64_is_none_in_either_form(string text)
    {
        using var client = Answering("{\"created\":1,\"data\":[{\"b64_json\":\"" + text + "\"}]}", "application/json");
        var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains(text, thrown.RawText, StringComparison.Ordinal);
        var target = new MemoryTarget();
        await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateToAsync(TestClient.Request, target.Target));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_picture_is_a_file_however_its_text_is_split(string text)
    {
        var outcome = Assert.Single(await SplitAnswer.ReadSplitAsync("{\"data\":[{\"b64_json\":\"" + text + "\"}]}", SplitAnswer.Json));
        Assert.Equal("panda.png:" + Convert.ToHexString(s_picture), outcome.Files);
        Assert.Equal("{\"data\":[{\"b64_json\":\"\"}]}", outcome.Left);
    }

    [Theory]
    [InlineData("data:image/webp;base64,AAEC", "panda.webp")]
    [InlineData("data:;base64,AAEC", "panda.bin")]
    [InlineData("data:image/webp;base64,AAEC\",\"media_type\":\"image/gif", "panda.gif")]
    public async Task A_file_is_named_by_the_data_url_where_the_answer_names_no_type(string text, string name)
    {
        using var folder = new TemporaryFolder();
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        using var client = Answering("{\"created\":1,\"data\":[{\"b64_json\":\"" + text + "\"}]}", "application/json");
        await client.Images.GenerateToAsync(TestClient.Request, files);
        Assert.Equal(name, Path.GetFileName(Assert.Single(files.Paths)));
    }

    private static async Task CheckFileAsync(OpenRouterClient client)
    {
        var target = new MemoryTarget();
        await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, target.Target))
        {
        }

        Assert.Equal(s_picture, Assert.Single(target.Files));
    }

    private static string Broken(string text, string lineEnd) => string.Join(lineEnd, text.Chunk(76).Select(static line => new string(line)));

    private static OpenRouterClient Answering(string body, string type) => new AnsweringHandler(200, type, Encoding.UTF8.GetBytes(body)).Client();
}
