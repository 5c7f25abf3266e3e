using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OpenRouter.Emulator.Accounts;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Faults;

namespace OpenRouter.Emulator.Serving;

/// <summary>Takes every request: writes it down, finds its route, and answers also when there is none.</summary>
internal sealed class Reception(ImageCatalog catalog, RequestLedger ledger, KeyCheck keys, GenerationBook book, FaultQueue faults, EmulatorOptions options)
{
    private readonly ImageRoute _images = new(catalog, keys, book, options.TimeProvider);
    private readonly FaultyAnswer _faulty = new(options.TimeProvider, options.Latency);
    private readonly AccountRoutes _accounts = new(book, keys);
    private readonly ImageModelRoutes _imageModels = new(catalog);
    private readonly ModelRoute _models = new(catalog);

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            // A body that is too large is not kept: the ledger is in memory.
            var received = ledger.Record(context.Request.Method, RawTarget(context), Headers(context.Request), body ?? ReadOnlyMemory<byte>.Empty);
            var answer = body is null ? JsonAnswer.SendAsync(context, ServiceError.TooLarge(RequestBody.MostBytes)) : RouteAsync(context, received);
            await answer.ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: whatever failed because of that, nobody reads an answer.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await JsonAnswer.SendAsync(context, ServiceError.Invalid($"The request is not HTTP: {exception.Message}")).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await JsonAnswer.SendAsync(context, ServiceError.Defect(exception)).ConfigureAwait(false);
        }
    }

    private Task RouteAsync(HttpContext context, ReceivedRequest received) => (received.Method, ApiPaths.Segments(context.Request.Path)) switch
    {
        ("POST", ["images"]) => GenerateAsync(context, received),
        ("GET", ["images", "models"]) => _imageModels.ListAsync(context),
        ("GET", ["images", "models", var author, var slug, "endpoints"]) => _imageModels.EndpointsAsync(context, author, slug),
        ("GET", ["models"]) => _models.ListAsync(context),
        ("GET", ["generation"]) => _accounts.GenerationAsync(context),
        ("GET", ["credits"]) => _accounts.CreditsAsync(context),
        ("GET", ["key"]) => _accounts.KeyAsync(context),
        _ => JsonAnswer.SendAsync(context, NoRoute(received.Method, context.Request.Path)),
    };

    private async Task GenerateAsync(HttpContext context, ReceivedRequest received)
    {
        var fault = faults.Take();
        if (await _faulty.PrepareAsync(context, fault).ConfigureAwait(false)) await _images.GenerateAsync(context, received, fault).ConfigureAwait(false);
    }

    private static ServiceError NoRoute(string method, PathString path)
    {
        var hint = path.Value?.EndsWith("/images/generations", StringComparison.Ordinal) == true
            ? $"Pictures are made with POST {ApiPaths.Root}/images."
            : $"The emulator answers POST {ApiPaths.Root}/images, GET {ApiPaths.Root}/images/models, "
                + $"GET {ApiPaths.Root}/images/models/{{author}}/{{slug}}/endpoints, GET {ApiPaths.Root}/models, "
                + $"GET {ApiPaths.Root}/generation, GET {ApiPaths.Root}/credits and GET {ApiPaths.Root}/key.";
        return ServiceError.NotFound($"There is no '{method} {path}'. {hint}");
    }

    private static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static IEnumerable<KeyValuePair<string, string>> Headers(HttpRequest request) =>
        from header in request.Headers from value in header.Value select KeyValuePair.Create(header.Key, value ?? "");
}
