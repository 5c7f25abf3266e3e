namespace OpenRouter.Tests.Faults;

/// <summary>What one call came to.</summary>
internal sealed record Outcome(Exception? Exception, IReadOnlyList<string> Pictures, IReadOnlyList<object> Events)
{
    /// <summary>Calls and notes everything that can be seen from outside.</summary>
    public static async Task<Outcome> OfAsync(OpenRouterClient client, bool isStream, RequestOptions? options = null, CancellationToken token = default)
    {
        var events = new List<object>();
        try
        {
            if (isStream)
            {
                await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request, options, token)) events.Add(item.Value);
            }
            else
            {
                events.Add(await client.Images.GenerateAsync(TestClient.Request, options, token));
            }

            return new Outcome(null, Hashes(events), events);
        }
        catch (Exception exception)
        {
            return new Outcome(exception, Hashes(events), events);
        }
    }

    /// <summary>The same for pictures that go to a target: what counts is what is there in the end, whatever the call says.</summary>
    /// <param name="client">The client.</param>
    /// <param name="isStream">Whether the answer is asked for as a stream.</param>
    /// <param name="target">The target; null for files in the folder.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="token">Cancels the call.</param>
    public static async Task<Outcome> OfDownloadAsync(
        OpenRouterClient client,
        bool isStream,
        DownloadTarget? target,
        string folder,
        CancellationToken token = default)
    {
        var events = new List<object>();
        var own = DownloadTarget.ToFiles(Path.Combine(folder, "picture"));
        Exception? thrown = null;
        target ??= own;
        try
        {
            if (isStream)
            {
                await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, target, null, token)) events.Add(item.Value);
            }
            else
            {
                events.Add(await client.Images.GenerateToAsync(TestClient.Request, target, null, token));
            }
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        // Nothing lies about that nobody names.
        var paths = (target as DownloadFiles)?.Paths ?? [];
        if (ReferenceEquals(target, own)) Assert.Equal(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(), paths.Order());
        return new Outcome(thrown, [.. paths.Select(static path => Reference.Hash(File.ReadAllBytes(path)))], events);
    }

    private static List<string> Hashes(List<object> events) =>
    [
        .. events.OfType<ImageGenerationResponse>().SelectMany(static response => response.Data).Select(static item => Reference.Hash(item.Bytes.Span)),
        .. events.OfType<ImageCompletedEvent>().Select(static result => Reference.Hash(result.Bytes.Span)),
    ];
}
