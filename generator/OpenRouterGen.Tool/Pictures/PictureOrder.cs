using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>What is sent to a model: one request, or several where the model makes fewer pictures at once than are wanted.</summary>
/// <param name="Entry">The model.</param>
/// <param name="Parts">The requests.</param>
/// <param name="Changes">What had to be changed, in words.</param>
internal sealed record PictureOrder(SnapshotEntry Entry, IReadOnlyList<ImageGenerationRequest> Parts, IReadOnlyList<string> Changes)
{
    /// <param name="request">The request; without a model it is for the cheapest that takes it.</param>
    /// <param name="fits">Whether it is changed to what the model takes.</param>
    /// <param name="catalog">The models.</param>
    /// <param name="screen">Where words go.</param>
    /// <exception cref="ToolException">There is no such model, or none that takes it.</exception>
    public static PictureOrder Of(ImageGenerationRequest request, bool fits, ModelCatalog catalog, Screen screen)
    {
        var entry = request.Model.Length > 0 ? CatalogReader.Find(catalog, request.Model) : Cheapest(request, fits, catalog, screen);
        var named = request.Model.Length > 0 ? request : request with { Model = entry.Id };
        if (!fits)
        {
            Warn(entry.Check(named), screen);
            return new PictureOrder(entry, [named], []);
        }

        var parts = named.SplitFor(entry);
        List<string> changes = [.. parts.SelectMany(part => part.Changes).Select(change => change.ToString())];
        changes.ForEach(change => screen.Note("changed: " + change));
        Warn(parts[0].Report, screen);
        return new PictureOrder(entry, [.. parts.Select(part => part.Request)], changes);
    }

    /// <summary>What all of it may cost; null where nobody knows.</summary>
    public CostBounds? Estimate => CostBounds.Of([.. Parts.Select(part => part.CostAt(Entry))]);

    /// <summary>Refuses what may cost more than a limit.</summary>
    /// <param name="limit">The limit in US dollars.</param>
    /// <param name="whenUnknown">What a request counts as of which nobody knows what it costs; null where it is refused.</param>
    /// <exception cref="ToolException">It may cost more, or nobody knows.</exception>
    public void EnsureWithin(decimal limit, decimal? whenUnknown)
    {
        var most = 0m;
        foreach (var cost in Parts.Select(part => part.CostAt(Entry)))
        {
            most += cost.Maximum ?? whenUnknown ?? throw new ToolException(
                ExitCode.Refused, $"nothing was sent, since nobody knows what it costs: {cost.Reason.TrimEnd('.')}; --when-unknown says what it counts as");
        }

        if (most > limit)
        {
            throw new ToolException(
                ExitCode.Refused, $"nothing was sent, since it may cost {CostText.Number(most)} USD, and --max-cost is {CostText.Number(limit)}");
        }
    }

    private static SnapshotEntry Cheapest(ImageGenerationRequest request, bool fits, ModelCatalog catalog, Screen screen)
    {
        // What no model takes as it is, is fitted to one: the cheapest for any picture.
        var cheapest = Known(request, catalog) ?? (fits ? Known(RequestReader.Plain(string.Empty), catalog) : null)
            ?? throw new ToolException(
                ExitCode.Refused, "no model with a known price takes the request; 'openroutergen check' says why, and --model names one");
        screen.Note($"{cheapest.Entry.Id} is the cheapest model that takes it; --model names another.");
        return cheapest.Entry;
    }

    private static ModelOffer? Known(ImageGenerationRequest request, ModelCatalog catalog) =>
        ModelOffer.Find(catalog, request).FirstOrDefault(offer => !offer.Cost.IsUnknown);

    // A catalog may be older than the model, so the service decides.
    private static void Warn(RequestReport report, Screen screen)
    {
        foreach (var parameter in report.Parameters.Where(one => one.Verdict is ParameterVerdict.Refused or ParameterVerdict.Ignored))
        {
            var what = parameter.Verdict == ParameterVerdict.Refused ? "refused" : "ignored";
            screen.Warn($"by the catalog '{parameter.Parameter}' is {what}: {parameter.Reason}");
        }
    }
}
