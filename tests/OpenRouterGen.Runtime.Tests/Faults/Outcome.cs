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

    private static List<string> Hashes(List<object> events) =>
    [
        .. events.OfType<ImageGenerationResponse>().SelectMany(static response => response.Data).Select(static item => Reference.Hash(item.Image)),
        .. events.OfType<CompletedEvent>().Select(static result => Reference.Hash(result.Image)),
    ];
}
