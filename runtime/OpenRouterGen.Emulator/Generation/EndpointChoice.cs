using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;

namespace OpenRouter.Emulator.Generation;

/// <summary>Which endpoints a request may go to.</summary>
internal static class EndpointChoice
{
    /// <summary>
    /// The endpoints in the order in which they are tried. <c>only</c> and <c>ignore</c> leave some out; <c>order</c> puts some first. Without fallbacks those
    /// of <c>order</c> are all that is tried, or the first one where there is no order. <c>sort</c> changes nothing: the emulator has no figures to sort by.
    /// </summary>
    public static IReadOnlyList<CatalogEndpoint> Candidates(IReadOnlyList<CatalogEndpoint> endpoints, ImageGenerationProviderPreferences? preferences)
    {
        if (preferences is null) return endpoints;
        var allowed = endpoints.Where(endpoint => preferences.Only is not { Count: > 0 } only || IsIn(only, endpoint));
        if (preferences.Ignore is { Count: > 0 } ignored) allowed = allowed.Where(endpoint => !IsIn(ignored, endpoint));
        var withFallbacks = preferences.AllowFallbacks != false;
        if (preferences.Order is not { Count: > 0 } order) return [.. withFallbacks ? allowed : allowed.Take(1)];
        var rest = allowed.ToList();
        var first = order.SelectMany(name => rest.Where(endpoint => endpoint.IsNamed(name.Value))).Distinct().ToList();
        return withFallbacks ? [.. first, .. rest.Except(first)] : first;
    }

    private static bool IsIn(IReadOnlyList<ProviderName> names, CatalogEndpoint endpoint) => names.Any(name => endpoint.IsNamed(name.Value));
}
