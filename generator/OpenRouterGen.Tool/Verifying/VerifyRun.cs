using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Verifying;

/// <summary>Asks the service whether it does as the client believes, for as little as that costs.</summary>
/// <param name="connection">Who is asked.</param>
/// <param name="live">What it says of its models.</param>
/// <param name="maxCost">What all of it may cost, in US dollars.</param>
/// <param name="screen">Where progress goes.</param>
internal sealed class VerifyRun(ClientConnection connection, ModelCatalog live, decimal maxCost, Screen screen)
{
    private readonly SpendingBudget _budget = new(maxCost);

    /// <param name="catalog">What the client believes of the models.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ToolException">The service has no model with a known price.</exception>
    public async Task<VerifyReport> RunAsync(ModelCatalog catalog, CancellationToken cancellationToken)
    {
        var offers = ModelOffer.Find(live, Plain(string.Empty)).FindAll(offer => !offer.Cost.IsUnknown);
        var (entry, cost, _) = offers.FirstOrDefault()
            ?? throw new ToolException(ExitCode.Refused, $"'{live.Source}' has no model with a known price that could be asked");
        var plain = Plain(entry.Id);
        using var client = Client(options => (options.Budget, options.CostWhenUnknown) = (_budget, cost.Maximum));
        using var stranger = Client(options => options.ApiKey = $"sk-or-v1-{Guid.NewGuid():N}");
        var answers = new AnswerProbes(client, cancellationToken);
        var results = new List<VerifyResult>
        {
            await answers.RefusalAsync("a wrong key", stranger, plain, 401).ConfigureAwait(false),
            await answers.RefusalAsync("an unknown model", client, plain with { Model = "nobody/nothing" }, 400, 404).ConfigureAwait(false),
        };
        foreach (var probe in LimitProbe.All)
        {
            results.Add(await screen.WaitAsync($"Asking for {probe.Name}", probe.RunAsync(client, plain, entry, cancellationToken)).ConfigureAwait(false));
        }

        results.AddRange(await screen.WaitAsync("Asking for a picture", answers.PictureAsync(plain, cost)).ConfigureAwait(false));
        results.Add(offers.Find(offer => offer.Entry.SupportsStreaming) is { } streaming
            ? await screen.WaitAsync("Asking for a stream", answers.StreamAsync(Plain(streaming.Entry.Id))).ConfigureAwait(false)
            : new VerifyResult("the stream", VerifyVerdict.Skipped, "no model that streams has a known price"));

        return new VerifyReport(entry.Id, CatalogDifference.Find(catalog, live), results, _budget.Spent, connection.IsEmulator);
    }

    private OpenRouterClient Client(Action<OpenRouterClientOptions> change)
    {
        // What it believes to be invalid is sent, each request once.
        var options = connection.Options;
        (options.ValidateRequests, options.MaxRetries) = (false, 0);
        foreach (var entry in live.Entries)
        {
            options.Prices.Add(entry);
        }

        change(options);
        return new OpenRouterClient(options);
    }

    private static ImageGenerationRequest Plain(string model) => new() { Model = model, Prompt = "a grey dot" };
}
