using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Generation;

namespace OpenRouter.Emulator.Tests.Generation;

public sealed class EndpointChoiceTests
{
    private static readonly IReadOnlyList<CatalogEndpoint> s_endpoints =
        [Endpoint("a", "tag-a", "Alpha"), Endpoint("b", null, "Beta"), Endpoint("c", "tag-c", "Gamma")];

    [Fact]
    public void Without_preferences_all_are_tried_in_their_order() => Assert.Equal("a b c", Chosen(null));

    [Fact]
    public void Only_keeps_by_slug_tag_or_name() => Assert.Equal("a b c", Chosen(new() { Only = ["TAG-A", "b", "gamma"] }));

    [Fact]
    public void Only_leaves_out_the_others() => Assert.Equal("b", Chosen(new() { Only = ["b", "nobody"] }));

    [Fact]
    public void Ignore_wins_over_only() => Assert.Equal("c", Chosen(new() { Only = ["b", "c"], Ignore = ["Beta"] }));

    [Fact]
    public void Order_puts_some_first() => Assert.Equal("c a b", Chosen(new() { Order = ["c", "nobody", "a", "tag-c"] }));

    [Fact]
    public void Without_fallbacks_only_the_order_is_tried() => Assert.Equal("c a", Chosen(new() { Order = ["c", "a"], AllowFallbacks = false }));

    [Fact]
    public void Without_fallbacks_and_order_the_first_is_tried() => Assert.Equal("b", Chosen(new() { Ignore = ["a"], AllowFallbacks = false }));

    [Fact]
    public void Empty_lists_say_nothing() => Assert.Equal("a b c", Chosen(new() { Only = [], Ignore = [], Order = [] }));

    private static string Chosen(ImageGenerationProviderPreferences? preferences) =>
        string.Join(' ', EndpointChoice.Candidates(s_endpoints, preferences).Select(endpoint => endpoint.Record.ProviderSlug));

    private static CatalogEndpoint Endpoint(string slug, string? tag, string name) => new(new()
    {
        ProviderName = name,
        ProviderSlug = slug,
        ProviderTag = tag,
        SupportedParameters = new Dictionary<string, CapabilityDescriptor>(),
        AllowedPassthroughParameters = [],
        SupportsStreaming = false,
        Pricing = [],
    });
}
