namespace OpenRouter.Tests.Calls;

/// <summary>The forms in which a picture can be asked for.</summary>
internal static class CallForm
{
    public static IReadOnlyList<string> Downloads { get; } = ["download", "stream download"];

    public static IReadOnlyList<string> All { get; } = ["buffered", "try", "stream", .. Downloads];

    /// <summary>Makes a call to its end.</summary>
    public static Task RunAsync(string form, OpenRouterClient client, DownloadTarget target, CancellationToken token = default) => form switch
    {
        "buffered" => client.Images.GenerateAsync(TestClient.Request, null, token),
        "try" => client.Images.TryGenerateAsync(TestClient.Request, null, token),
        "stream" => EnumerateAsync(client.Images.GenerateStreamingAsync(TestClient.Request, null, token)),
        "download" => client.Images.GenerateToAsync(TestClient.Request, target, null, token),
        "stream download" => EnumerateAsync(client.Images.GenerateStreamingToAsync(TestClient.Request, target, null, token)),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static bool IsStream(string form) => form.StartsWith("stream", StringComparison.Ordinal);

    private static async Task EnumerateAsync(IAsyncEnumerable<ImageStreamEvent> events)
    {
        await foreach (var item in events) Assert.NotNull(item);
    }
}
