using System.Text;

namespace OpenRouter.Tests.Downloads;

/// <summary>What is kept of pictures that the caller's streams do not take, what is not, and what is said of it.</summary>
public sealed class KeptStreamTests
{
    private readonly byte[][] _pictures = [.. Enumerable.Range(0, 3).Select(static _ => Guid.NewGuid().ToByteArray())];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_stream_that_fails_does_not_cost_the_other_pictures(int broken)
    {
        using var client = Answering(Json(), "application/json");
        var taken = new Dictionary<int, MemoryStream>();
        var failure = await FailAsync(client, DownloadTarget.ToStreams((start, _) =>
        {
            if (start.Index == broken) throw new IOException("no");
            return new ValueTask<Stream?>(taken[start.Index] = new MemoryStream());
        }));
        Assert.Equal(_pictures[broken], await File.ReadAllBytesAsync(Assert.Single(failure.KeptPaths)));
        File.Delete(failure.KeptPath!);
        Assert.Equal(2, taken.Count);
        Assert.All(taken, one => Assert.Equal(_pictures[one.Key], one.Value.ToArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_breaks_off_after_it_does_not_hide_where_a_picture_is(bool isWhole)
    {
        var text = Json();
        var end = text.IndexOf(Convert.ToBase64String(_pictures[1]), StringComparison.Ordinal);
        var pieces = new List<ReadOnlyMemory<byte>> { Encoding.UTF8.GetBytes(isWhole ? text : text[..end]) };
        using var client = new Faults.MemoryHandler("application/json", pieces, new IOException("reset")).Client();
        var failure = await FailAsync(client, DownloadTarget.ToStreams(static (start, _) =>
            start.Index == 0 ? throw new IOException("no") : new ValueTask<Stream?>(new MemoryStream())));
        Assert.Equal(_pictures[0], await File.ReadAllBytesAsync(failure.KeptPath!));
        File.Delete(failure.KeptPath!);
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("broken")]
    [InlineData("unwanted")]
    public async Task What_need_not_be_kept_leaves_nothing(string what)
    {
        var text = Json();
        var pieces = new List<ReadOnlyMemory<byte>> { Encoding.UTF8.GetBytes(what == "broken" ? text[..^40] : text) };
        using var client = new Faults.MemoryHandler("application/json", pieces, what == "broken" ? new IOException("reset") : null).Client();
        var target = DownloadTarget.ToStreams((_, _) => new ValueTask<Stream?>(what == "unwanted" ? null : new MemoryStream()));
        if (what == "broken") await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateToAsync(TestClient.Request, target));
        else await client.Images.GenerateToAsync(TestClient.Request, target);
        foreach (var path in Directory.GetFiles(Path.GetTempPath(), "*.*")) Assert.False(Holds(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_key_in_the_words_of_a_stream_is_not_shown(bool isStream)
    {
        using var client = isStream ? Answering(Completed(), "text/event-stream") : Answering(Json(), "application/json");
        var cause = new IOException("PUT with " + TestClient.Key, new InvalidOperationException(TestClient.Key));
        var target = DownloadTarget.ToStreams((_, _) => new ValueTask<Stream?>(new HostileStream("flush", () => cause)));
        var failure = isStream ? await StreamAsync(client, target) : await FailAsync(client, target);
        Assert.Same(cause, failure.InnerException);
        Assert.Contains("PUT with ***", failure.Message, StringComparison.Ordinal);
        Assert.Contains("PUT with ***", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Key, failure.Message + failure, StringComparison.Ordinal);
        foreach (var path in failure.KeptPaths) File.Delete(path);
    }

    private static async Task<OpenRouterDownloadException> FailAsync(OpenRouterClient client, DownloadTarget target) =>
        await Assert.ThrowsAsync<OpenRouterDownloadException>(() => client.Images.GenerateToAsync(TestClient.Request, target));

    private static async Task<OpenRouterDownloadException> StreamAsync(OpenRouterClient client, DownloadTarget target) =>
        await Assert.ThrowsAsync<OpenRouterDownloadException>(async () =>
        {
            await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, target))
            {
            }
        });

    private static OpenRouterClient Answering(string body, string type) =>
        new Errors.AnsweringHandler(200, type, Encoding.UTF8.GetBytes(body)).Client();

    private string Json() =>
        "{\"created\":1,\"data\":[" + string.Join(',', _pictures.Select(static one => "{\"b64_json\":\"" + Convert.ToBase64String(one) + "\"}")) + "]}";

    private string Completed() =>
        "data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"" + Convert.ToBase64String(_pictures[0]) + "\"}\n\ndata: [DONE]\n\n";

    private bool Holds(string path)
    {
        try
        {
            return new FileInfo(path).Length == 16 && _pictures.Any(File.ReadAllBytes(path).SequenceEqual);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another test writes it, or has removed it.
            return false;
        }
    }
}
