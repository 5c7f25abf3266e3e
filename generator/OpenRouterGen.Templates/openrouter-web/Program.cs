using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using OpenRouter;
using OpenRouter.Emulator;

var builder = WebApplication.CreateBuilder(args);

// The key is OPENROUTER_API_KEY, or ApiKey in the section OpenRouter of the configuration. Without one an emulator on this machine answers:
// it draws pictures of its own and bills nothing.
var key = builder.Configuration["OpenRouter:ApiKey"] ?? builder.Configuration["OPENROUTER_API_KEY"];
await using var emulator = string.IsNullOrEmpty(key) ? await EmulatorServer.StartAsync() : null;
builder.AddOpenRouter(configure: options =>
{
    options.ApiKey = emulator?.ApiKey ?? key;
    options.BaseAddress = emulator?.BaseAddress ?? options.BaseAddress;
});
builder.Services.AddSingleton<Gallery>();

var app = builder.Build();
app.Logger.LogInformation(emulator is null
    ? "OpenRouter answers, and pictures are billed."
    : "OPENROUTER_API_KEY is not set: an emulator answers, and nothing is billed.");

app.UseDefaultFiles();
app.UseStaticFiles();

// JSON that is posted comes from this page alone: a browser asks first before a page of another site may send it, and no answer allows that.
app.MapPost("/pictures", (Wish wish, OpenRouterClient client, Gallery gallery, CancellationToken cancellationToken) =>
    TypedResults.ServerSentEvents(GenerateAsync(wish, client, gallery, cancellationToken)));

app.MapGet("/pictures/{id}", (string id, Gallery gallery) =>
    gallery.Find(id) is { } picture ? Results.Bytes(picture.Bytes, picture.MediaType ?? "image/png") : Results.NotFound());

app.Run();

// A page that is closed ends the call: the token is that of its request.
static async IAsyncEnumerable<SseItem<string>> GenerateAsync(
    Wish wish, OpenRouterClient client, Gallery gallery, [EnumeratorCancellation] CancellationToken cancellationToken)
{
    var request = new ImageGenerationRequest { Model = ImageModels.OpenAI.GptImage2, Prompt = wish.Prompt, Quality = Quality.Low };
    await using var events = client.Images.GenerateStreamingAsync(request, cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
    while (true)
    {
        string? failure = null;
        try
        {
            if (!await events.MoveNextAsync())
            {
                yield break;
            }
        }
        catch (OpenRouterException exception)
        {
            failure = exception.Message;
        }

        if (failure is not null)
        {
            yield return new SseItem<string>(failure, "failure");
            yield break;
        }

        switch (events.Current.Value)
        {
            case ImagePreviewEvent preview:
                yield return new SseItem<string>(gallery.Add(preview), "preview");
                break;
            case ImageCompletedEvent done:
                yield return new SseItem<string>(gallery.Add(done), "picture");
                break;
        }
    }
}

/// <summary>What the page asks for.</summary>
internal sealed record Wish(string Prompt);

/// <summary>The latest pictures, which the page fetches by their addresses.</summary>
internal sealed class Gallery
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<string, IGeneratedImage> _pictures = new();
    private readonly ConcurrentQueue<string> _ids = new();

    /// <summary>Keeps a picture and returns its address.</summary>
    public string Add(IGeneratedImage picture)
    {
        var id = Guid.NewGuid().ToString("N");
        _pictures[id] = picture;
        _ids.Enqueue(id);
        if (_ids.Count > Most && _ids.TryDequeue(out var oldest))
        {
            _pictures.TryRemove(oldest, out _);
        }

        return "/pictures/" + id;
    }

    public IGeneratedImage? Find(string id) => _pictures.GetValueOrDefault(id);
}
