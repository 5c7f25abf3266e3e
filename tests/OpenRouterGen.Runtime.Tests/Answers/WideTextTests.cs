using System.Text;
using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Answers;

/// <summary>UTF-16 and UTF-32 are no JSON, yet the picture was paid for, and neither key nor prompt is seen in it.</summary>
public sealed class WideTextTests
{
    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-16", true, "application/json" },
        { "utf-16", false, "application/json" },
        { "utf-16BE", true, "application/json" },
        { "utf-16BE", false, "application/json" },
        { "utf-16", true, "application/json; charset=utf-16" },
        { "utf-16", false, "application/json; charset=utf-16le" },
        { "utf-16BE", false, "application/json; charset=utf-16be" },
        { "utf-16BE", true, "text/plain" },
        { "utf-32", true, "application/json" },
        { "utf-32", false, "application/json" },
        { "utf-32BE", true, "application/json" },
        { "utf-32BE", false, "application/json; charset=utf-32be" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_answer_is_read(string name, bool hasMark, string type)
    {
        using var client = new Errors.AnsweringHandler(200, type, Bytes(name, hasMark, EmittedClient.Answer)).Client();
        Assert.Equal([0, 1, 2], Assert.Single((await client.Images.GenerateAsync(TestClient.Request)).Data).Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_answer_goes_to_files(string name, bool hasMark, string type)
    {
        using var client = new Errors.AnsweringHandler(200, type, Bytes(name, hasMark, EmittedClient.Answer)).Client();
        var target = new MemoryTarget();
        await client.Images.GenerateToAsync(TestClient.Request, target.Target);
        Assert.Equal([0, 1, 2], Assert.Single(target.Files));
    }

    [Theory]
    [InlineData("utf-16", true, 1)]
    [InlineData("utf-16", false, 1)]
    [InlineData("utf-16BE", true, 3)]
    [InlineData("utf-16BE", false, 100_000)]
    [InlineData("utf-32", true, 1)]
    [InlineData("utf-32", false, 3)]
    [InlineData("utf-32BE", true, 1)]
    [InlineData("utf-32BE", false, 1)]
    public async Task Events_are_read_and_go_to_files_however_they_are_split(string name, bool hasMark, int size)
    {
        const string Events = "event: g\u00F6n\ndata: {\"type\":\"image_generation.completed\",\"b64_json\":\"AAEC\",\"created\":1}\n\ndata: [DONE]\n\n";
        var pieces = Bytes(name, hasMark, Events).Chunk(size).Select(static piece => (ReadOnlyMemory<byte>)piece).ToList();
        using var client = new Faults.MemoryHandler("text/event-stream; charset=" + name, pieces).Client();
        Assert.Equal([0, 1, 2], Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value).Bytes.ToArray());
        var target = new MemoryTarget();
        await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, target.Target))
        {
        }

        Assert.Equal([0, 1, 2], Assert.Single(target.Files));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_error_is_read_without_the_key_and_without_the_prompt(string name, bool hasMark, string type)
    {
        const string Error = "{\"error\":{\"message\":\"g\u00F6n " + TestClient.Key + "\",\"metadata\":{\"flagged_input\":\"a red panda\"}}}";
        using var client = new Errors.AnsweringHandler(403, type, Bytes(name, hasMark, Error)).Client();
        var thrown = await Assert.ThrowsAsync<OpenRouterForbiddenException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("g\u00F6n " + new string('*', TestClient.Key.Length), thrown.Error.Message);
        Assert.DoesNotContain("panda", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Key, thrown.RawText, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string name, bool hasMark, string text)
    {
        var encoding = Encoding.GetEncoding(name);
        return [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }
}
