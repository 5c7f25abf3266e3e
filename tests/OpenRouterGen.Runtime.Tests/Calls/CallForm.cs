namespace OpenRouter.Tests.Calls;

/// <summary>The forms in which a picture can be asked for.</summary>
internal static class CallForm
{
    public static IReadOnlyList<string> Downloads { get; } = ["download", "stream download"];

    public static IReadOnlyList<string> All { get; } = ["buffered", "try", "stream", .. Downloads];

    /// <summary>Makes a call to its end.</summary>
    public static Task RunAsync(string form, OpenRouterClient client, DownloadTarget target) => form switch
    {
        "buffered" => client.Images.GenerateAsync(TestClient.Request),
        "try" => client.Images.TryGenerateAsync(TestClient.Request),
        "stream" => client.EventsAsync(),
        "download" => client.Images.GenerateToAsync(TestClient.Request, target),
        "stream download" => EnumerateAsync(client.Images.GenerateStreamingToAsync(TestClient.Request, target)),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static bool IsStream(string form) => form.StartsWith("stream", StringComparison.Ordinal);

    private static async Task EnumerateAsync(IAsyncEnumerable<ImageStreamEvent> events)
    {
        await foreach (var item in events) Assert.NotNull(item);
    }
}
