using System.IO.Compression;
using System.Text;
using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Errors;

namespace OpenRouter.Tests.Answers;

/// <summary>Answers that nobody documented: what was paid for arrives in each form of call, or the exception names what came instead.</summary>
public sealed class OddAnswerTests
{
    private const string Good = """{"b64_json":"AAEC","media_type":"image/png"}""";
    private const string Completed = """{"type":"image_generation.completed","b64_json":"AAEC","created":1}""";

    public static TheoryData<string> Deep => new()
    {
        new string('[', 200) + new string(']', 200),
        string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200),
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public async Task A_deep_member_that_means_nothing_costs_no_picture(string deep)
    {
        using var buffered = Answering("{\"x\":" + deep + ",\"data\":[" + Good + "]}");
        Assert.Single((await buffered.Images.GenerateAsync(TestClient.Request)).Data);
        using var stream = Answering("data: {\"x\":" + deep + "," + Completed[1..] + "\n\n", "text/event-stream");
        Assert.IsType<ImageCompletedEvent>(Assert.Single(await stream.EventsAsync()).Value);
        using var cut = Answering("data: {\"x\":" + deep + "," + Completed[1..], "text/event-stream");
        Assert.IsType<ImageCompletedEvent>(Assert.Single(await cut.EventsAsync()).Value);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("{\"code\":null,\"message\":\"\"}")]
    [InlineData("{\"code\":0,\"metadata\":{}}")]
    [InlineData("[{}]")]
    public async Task An_error_that_says_nothing_costs_no_picture(string error)
    {
        using var buffered = Answering("{\"data\":[" + Good + "],\"error\":" + error + "}");
        Assert.Single((await buffered.Images.GenerateAsync(TestClient.Request)).Data);
        Assert.IsType<ImageCompletedEvent>(Assert.Single(await buffered.EventsAsync()).Value);
    }

    [Theory]
    [InlineData("{\"code\":500}")]
    [InlineData("{\"message\":\"late\",\"code\":0}")]
    [InlineData("[{\"message\":\"late\"}]")]
    public async Task An_error_that_says_something_is_one(string error)
    {
        using var buffered = Answering("{\"data\":[" + Good + "],\"error\":" + error + "}");
        var thrown = await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => buffered.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("AAEC", thrown.RawText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data: [DONE]\n\ndata: " + Completed + "\n\n")]
    [InlineData("data: [DONE]\n\ndata: [DONE]\n\ndata: " + Completed + "\n\ndata: [DONE]\n\n")]
    [InlineData("data: {\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\"AAAA\"}\n\ndata: [DONE]\n\ndata: " + Completed)]
    public async Task A_result_behind_the_end_of_the_stream_is_delivered_and_is_a_file(string body)
    {
        using var folder = new TemporaryFolder();
        using var client = Answering(body, "text/event-stream");
        Assert.IsType<ImageCompletedEvent>((await client.EventsAsync())[^1].Value);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, files))
        {
        }

        Assert.Equal([0, 1, 2], await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/json")]
    [InlineData("application/octet-stream")]
    [InlineData("application/x-ndjson")]
    [InlineData(null)]
    public async Task A_body_that_nobody_decompressed_is_named_in_each_form_of_call(string? type)
    {
        using var folder = new TemporaryFolder();
        using var client = new AnsweringHandler(200, type, Gzip("data: " + Completed + "\n\n")).Client();
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        foreach (var call in Calls(client, files))
        {
            var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(call);
            Assert.Contains("still compressed (gzip)", thrown.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[[[]]]")]
    [InlineData("[{\"b64_json\":\"AAEC\"}]")]
    [InlineData("{\"data\":[[{\"b64_json\":\"AAEC\"}]]}")]
    [InlineData("{\"data\":{\"data\":[{\"b64_json\":\"AAEC\"}]}}")]
    [InlineData("{\"data\":[{\"b64_json\":[\"AAEC\"]}]}")]
    [InlineData("{\"data\":[{\"b64_json\":\"AAEC\"}],\"data\":[]}")]
    [InlineData("{\"data\":[{\"b64_json\":\"AAEC\",\"b64_json\":\"\"}]}")]
    public async Task Json_without_a_picture_in_its_place_is_a_failure_in_each_form_of_call(string body)
    {
        using var folder = new TemporaryFolder();
        using var client = Answering(body);
        foreach (var call in Calls(client, DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"))))
        {
            await Assert.ThrowsAnyAsync<OpenRouterException>(call);
        }
    }

    private static IEnumerable<Func<Task>> Calls(OpenRouterClient client, DownloadFiles files) =>
    [
        () => client.Images.GenerateAsync(TestClient.Request),
        () => client.EventsAsync(),
        () => client.Images.GenerateToAsync(TestClient.Request, files),
        async () =>
        {
            await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, files))
            {
            }
        },
    ];

    private static OpenRouterClient Answering(string body, string type = "application/json") =>
        new AnsweringHandler(200, type, Encoding.UTF8.GetBytes(body)).Client();

    private static byte[] Gzip(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return memory.ToArray();
    }
}
