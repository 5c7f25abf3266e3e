using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Generation;
using OpenRouter.Emulator.Pricing;
using OpenRouter.Emulator.Sizes;
using OpenRouter.Emulator.Tests.Capabilities;

namespace OpenRouter.Emulator.Tests.Pricing;

/// <summary>Estimates against the bills of the emulator, which adds up for itself.</summary>
public sealed class EstimateTests
{
    private static readonly string[] s_items = ["output_image", "input_image", "input_reference", "input_text", "input_font", "output_image", "newer"];
    private static readonly string[] s_units = ["image", "megapixel", "token", "request", "image", "second"];
    private static readonly string?[] s_variants = [null, null, "512", "1k", "2K", "4k", "hd"];

    public static TheoryData<string> Models => RandomRequests.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public void An_estimate_of_a_model_of_the_snapshot_agrees_with_the_bill(string id)
    {
        foreach (var endpoint in ImageCatalog.Bundled.Find(id)!.Endpoints)
        {
            foreach (var request in RandomRequests.For(id).Select(request => request.FitTo(endpoint.Record).Request))
            {
                AssertAgrees(endpoint, request);
                var listed = new ImageModelEndpoints { Id = id, Endpoints = [endpoint.Record] }.EstimateCost(request);
                Assert.Equal(endpoint.Record.EstimateCost(request).ToString(), listed.ToString());
            }
        }
    }

    [Fact]
    public void Estimates_of_random_prices_agree_with_the_bill()
    {
        var random = new Random(42);
        var known = 0;
        foreach (var request in RandomRequests.For("openai/gpt-image-2").Concat(RandomRequests.For("qwen/qwen-image-3")))
        {
            for (var i = 0; i < 20; i++)
            {
                if (AssertAgrees(Endpoint(random), request) is { IsUnknown: false }) known++;
            }
        }

        Assert.InRange(known, RandomRequests.PerModel, RandomRequests.PerModel * 39);
    }

    private static CostEstimate AssertAgrees(CatalogEndpoint endpoint, ImageGenerationRequest request)
    {
        var parameters = RequestReading.Parameters(request);
        var size = PixelSize.From(parameters.Resolution, parameters.AspectRatio, parameters.Size);
        var bill = endpoint.Prices.Cost(new BilledWork((int)(parameters.N ?? 1), size, parameters.References ?? 0, parameters.Prompt));
        var estimate = endpoint.Record.EstimateCost(request);
        var what = $"{bill} is not {estimate} for {request} {request.Size} {request.Resolution} at {string.Join("; ", endpoint.Record.Pricing)}";
        Assert.True(bill is not null || estimate.IsUnknown, what);
        Assert.True(estimate.IsUnknown || estimate.Contains(bill) == true, what);
        return estimate;
    }

    private static CatalogEndpoint Endpoint(Random random) => new(new()
    {
        ProviderName = "x",
        ProviderSlug = "openai",
        ProviderTag = null,
        SupportedParameters = new Dictionary<string, CapabilityDescriptor>(),
        AllowedPassthroughParameters = [],
        SupportsStreaming = false,
        Pricing = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Line(random))],
    });

    private static ImagePricingEntry Line(Random random) => new()
    {
        Item = s_items[random.Next(s_items.Length)],
        Unit = s_units[random.Next(s_units.Length)],
        CostUsd = random.Next(12) switch { 0 => null, 1 => -1, 2 => 0, _ => random.Next(1, 1000) / 1000m },
        Variant = s_variants[random.Next(s_variants.Length)],
    };
}
