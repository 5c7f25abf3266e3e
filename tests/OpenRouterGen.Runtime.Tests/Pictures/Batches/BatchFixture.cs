using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Pictures;

/// <summary>A batch in a folder of its own, and a service that notes whom it was paid for.</summary>
public abstract class BatchFixture : IDisposable
{
    protected const string Model = ImageModels.ByteDanceSeed.Seedream4_5;

    private readonly TemporaryFolder _folder = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _paid = new(StringComparer.Ordinal);

    /// <summary>How often each item was paid, by its prompt, which is its id.</summary>
    protected IReadOnlyDictionary<string, int> Paid
    {
        get
        {
            lock (_gate) return new Dictionary<string, int>(_paid);
        }
    }

    protected string Folder => _folder.Path;

    protected string Journal => Path.Combine(Folder, "journal.jsonl");

    protected string Pictures => Path.Combine(Folder, "pictures");

    protected IEnumerable<string> Files => Directory.Exists(Pictures) ? Directory.GetFiles(Pictures).Select(Path.GetFileName).Order()! : [];

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static IReadOnlyList<ImageBatchItem<ImageGenerationRequest>> Items(params string[] ids) =>
        [.. ids.Select(static id => new ImageBatchItem<ImageGenerationRequest>(id, new ImageGenerationRequest { Model = Model, Prompt = id }))];

    protected ImageBatchOptions Options(Action<ImageBatchOptions>? change = null)
    {
        var options = new ImageBatchOptions(Journal, Pictures);
        change?.Invoke(options);
        return options;
    }

    /// <summary>Runs the batch against a service that is no more than a method.</summary>
    protected Task<ImageBatchReport> RunAsync(
        IReadOnlyList<ImageBatchItem<ImageGenerationRequest>> items,
        Func<string, Task<ApiResult<ImageGenerationResponse>>>? send = null,
        Action<ImageBatchOptions>? change = null,
        CancellationToken cancellationToken = default) =>
        ImageBatch.RunAsync(items, (request, _, _) => Pay(request.Prompt, send), Options(change), cancellationToken);

    protected static ApiResult<ImageGenerationResponse> Answer(string id, int pictures = 1) => ApiResult.FromValue(
        new ImageGenerationResponse
        {
            CreatedAt = DateTimeOffset.UnixEpoch,
            Data = [.. Enumerable.Range(0, pictures).Select(Picture)],
        },
        headers: new Dictionary<string, string> { ["X-Generation-Id"] = "gen-" + id });

    protected static Task<ApiResult<ImageGenerationResponse>> Failed(OpenRouterException exception) =>
        Task.FromResult(ApiResult.FromError<ImageGenerationResponse>(exception));

    private static GeneratedImage Picture(int index) => new() { Bytes = new byte[] { 1, 2, (byte)index }, MediaType = "image/png" };

    private Task<ApiResult<ImageGenerationResponse>> Pay(string id, Func<string, Task<ApiResult<ImageGenerationResponse>>>? send)
    {
        Note(id);
        return send?.Invoke(id) ?? Task.FromResult(Answer(id));
    }

    protected void Note(string id)
    {
        lock (_gate) _paid[id] = _paid.GetValueOrDefault(id) + 1;
    }
}
