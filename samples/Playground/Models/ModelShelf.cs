using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using OpenRouter;
using Playground.Serving;

namespace Playground.Models;

/// <summary>The models of the service, asked for again after a while: models come and go.</summary>
internal sealed class ModelShelf(OpenRouterClient client, TimeProvider time)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Kept<ImageModelEndpoints>> _endpoints = new(StringComparer.Ordinal);
    private volatile Kept<IReadOnlyList<ImageModel>>? _models;

    /// <summary>All image models, in the service's order.</summary>
    /// <exception cref="Refusal">The service does not answer.</exception>
    public async Task<IReadOnlyList<ImageModel>> ListAsync(CancellationToken cancellationToken) =>
        _models is { } kept && kept.Until > time.GetUtcNow() ? kept.Value : await ListAnewAsync(cancellationToken);

    /// <summary>A model with its endpoints.</summary>
    /// <exception cref="Refusal">There is no such model any more, or the service does not answer.</exception>
    public async Task<ShelvedModel> FindAsync(string id, CancellationToken cancellationToken)
    {
        var models = await ListAsync(cancellationToken);
        var model = models.FirstOrDefault(candidate => candidate.Id == id)
            ?? throw Refusal.NotFound($"'{id}' is not among the service's image models any more. Nothing was sent; choose another one.");
        if (_endpoints.TryGetValue(id, out var kept) && kept.Until > time.GetUtcNow()) return new ShelvedModel(model, kept.Value);
        var endpoints = await AskAsync(token => client.Images.ListEndpointsAsync(id, null, token), cancellationToken);
        _endpoints[id] = Keep(endpoints);
        return new ShelvedModel(model, endpoints);
    }

    /// <summary>Whether the service lists a model no more, asked anew; false when it does not answer.</summary>
    public async Task<bool> HasLostAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await ListAnewAsync(cancellationToken)).All(model => model.Id != id);
        }
        catch (Exception exception) when (exception is Refusal or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Forgets what was listed, so that the next look asks the service.</summary>
    public void Forget()
    {
        _models = null;
        _endpoints.Clear();
    }

    private async Task<IReadOnlyList<ImageModel>> ListAnewAsync(CancellationToken cancellationToken)
    {
        var models = await AskAsync(token => client.Images.ListModelsAsync(null, token), cancellationToken);
        _models = Keep<IReadOnlyList<ImageModel>>(models.Data);
        return models.Data;
    }

    private Kept<T> Keep<T>(T value) => new(value, time.GetUtcNow() + s_fresh);

    private static async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken);
        }
        catch (OpenRouterException exception)
        {
            throw new Refusal(StatusCodes.Status502BadGateway, "The models cannot be listed. " + exception.Message);
        }
    }

    private sealed record Kept<T>(T Value, DateTimeOffset Until);
}
