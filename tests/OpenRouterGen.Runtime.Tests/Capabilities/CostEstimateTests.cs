using System.Text.Json;

namespace OpenRouter.Tests.Capabilities;

/// <summary>What a request will cost, by lines of prices.</summary>
public sealed class CostEstimateTests
{
    private const string Picture = """{"billable":"output_image","unit":"image","cost_usd":0.05}""";
    private const string Tiers = """
        {"billable":"output_image","unit":"image","cost_usd":0.13}, {"billable":"output_image","unit":"image","cost_usd":0.15,"variant":"2k"},
        {"billable":"output_image","unit":"image","cost_usd":0.17,"variant":"4K"}
        """;

    private const string OnlyTiers = """
        {"billable":"output_image","unit":"image","cost_usd":0.03,"variant":"1k"}, {"billable":"output_image","unit":"image","cost_usd":0.04,"variant":"2k"}
        """;

    /// <summary>Lines of prices, members of a request, and the estimate as text.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { Picture, """ "seed":1 """, "0.05 USD" },
        { Picture, """ "n":4 """, "0.2 USD" },
        { Picture, """ "n":0 """, "unknown: output_image by image: the number of pictures is none" },
        { Picture, """ "n":4,"stream":true,"size":"64x48" """, "0.2 USD" },
        { Tiers, """ "resolution":"1K" """, "0.13 USD" },
        { Tiers, """ "resolution":"2K","n":2 """, "0.3 USD" },
        { Tiers, """ "size":"4K" """, "0.17 USD" },
        { Tiers, """ "size":"2048x2048" """, "0.13 to 0.17 USD: output_image by image: which of several prices counts is not known" },
        { Tiers, """ "seed":1 """, "0.13 to 0.17 USD: output_image by image: which of several prices counts is not known" },
        { OnlyTiers, """ "resolution":"4K" """, "unknown: output_image by image: no price is stated for '4K'" },
        { OnlyTiers.Replace("0.04", "0.03", StringComparison.Ordinal), """ "seed":1 """, "0.03 USD" },
        { """{"billable":"output_image","unit":"image","cost_usd":0.1},{"billable":"output_image","unit":"image","cost_usd":0.2,"variant":"hd"}""",
            """ "resolution":"2K" """, "0.1 to 0.2 USD: output_image by image: which of several prices counts is not known" },
        { """{"billable":"output_image","unit":"image","cost_usd":0.2,"variant":"hd"}""", """ "seed":1 """,
            "unknown: output_image by image: no price is stated for any tier" },
        { """{"billable":"output_image","unit":"image","cost_usd":0.2,"variant":"hd"},{"billable":"output_image","unit":"image","cost_usd":1,"variant":"4k"}""",
            """ "resolution":"2K" """, "unknown: output_image by image: no price is stated for '2K'" },
        { Picture + "," + Picture, """ "seed":1 """, "0.05 to 0.1 USD: output_image by image: which of several prices counts is not known" },
        { """{"billable":"output_image","unit":"megapixel","cost_usd":0.03}""", """ "size":"1000x500","n":2 """, "0.03 USD" },
        { """{"billable":"output_image","unit":"megapixel","cost_usd":1}""", """ "resolution":"1K","aspect_ratio":"1:1" """,
            "1.048576 to 1.1534336 USD: output_image by megapixel: how many pixels a tier has is the provider's choice" },
        { """{"billable":"output_image","unit":"megapixel","cost_usd":1}""", """ "resolution":"1K","aspect_ratio":"1:8" """,
            "0.131072 to 1.1534336 USD: output_image by megapixel: how many pixels a tier has is the provider's choice" },
        { """{"billable":"output_image","unit":"megapixel","cost_usd":1}""", """ "seed":1 """,
            "unknown: output_image by megapixel: neither 'size' nor 'resolution' says how many pixels a picture has" },
        { """{"billable":"output_image","unit":"megapixel","cost_usd":1}""", """ "size":"huge" """,
            "unknown: output_image by megapixel: 'huge' is no size that this client knows" },
        { """{"billable":"output_image","unit":"token","cost_usd":0.001}""", """ "seed":1 """,
            "unknown: output_image by token: how many tokens it takes is known after the call" },
        { Picture + """,{"billable":"input_text","unit":"token","cost_usd":0}""", """ "seed":1 """, "0.05 USD" },
        { Picture + """,{"billable":"output_image","unit":"request","cost_usd":0.01}""", """ "n":2 """, "0.11 USD" },
        { Picture + """,{"billable":"input_image","unit":"image","cost_usd":0.003}""", """ "input_references":[@,@] """, "0.056 USD" },
        { Picture + """,{"billable":"input_image","unit":"image","cost_usd":0.003}""", """ "seed":1 """, "0.05 USD" },
        { Picture + """,{"billable":"input_image","unit":"token","cost_usd":0.003}""", """ "seed":1 """, "0.05 USD" },
        { Picture + """,{"billable":"input_image","unit":"megapixel","cost_usd":0.003}""", """ "input_references":[@] """,
            "unknown: input_image by megapixel: how many pixels a reference has is not known" },
        { """{"billable":"input_image","unit":"image","cost_usd":1},{"billable":"input_reference","unit":"image","cost_usd":2}""",
            """ "input_references":[@] """, "2 to 3 USD: input_image by image: whether it is billed is not known" },
        { Picture + """,{"billable":"input_font","unit":"image","cost_usd":1}""", """ "seed":1 """, "0.05 USD" },
        { Picture + """,{"billable":"input_font","unit":"image","cost_usd":1}""", """ "provider":{"options":{"openai":{"font_inputs":["x"]}}} """,
            "unknown: input_font by image: fonts may be among the options, and are not counted" },
        { Picture + """,{"billable":"moonlight","unit":"image","cost_usd":1}""", """ "seed":1 """,
            "unknown: moonlight by image: this client does not know what is counted" },
        { Picture + """,{"billable":"moonlight","unit":"image","cost_usd":0}""", """ "seed":1 """,
            "unknown: moonlight by image: this client does not know what is counted" },
        { Picture + """,{"billable":"output_image","unit":"second","cost_usd":1}""", """ "seed":1 """,
            "unknown: output_image by second: this client does not know what is counted" },
        { Picture + """,{"billable":"input_text","unit":"token","cost_usd":-1}""", """ "seed":1 """, "unknown: input_text by token has no price" },
        { Picture + """,{"billable":"input_text","unit":"token"}""", """ "seed":1 """, "unknown: input_text by token has no price" },
        { """{"billable":"output_image","unit":"image","cost_usd":7e28}""", """ "n":10 """, "unknown: the amounts are too large to be added" },
        { "", """ "seed":1 """, "unknown: no prices are stated" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_estimate_is_one_number_a_range_or_unknown_and_says_why(string prices, string members, string expected)
    {
        using var scope = new Json.CultureScope("tr-TR");
        var estimate = Endpoint(prices).EstimateCost(Request(members));
        Assert.Equal(expected, estimate.ToString());
        Assert.Equal(estimate.IsUnknown, estimate.Maximum is null);
        Assert.Equal(estimate.IsExact, estimate.Reason.Length == 0);
        Assert.Equal(estimate.Maximum, estimate.IsUnknown ? null : estimate.Lines.Sum(static line => line.Maximum));
    }

    [Theory]
    [InlineData(0.12, false)]
    [InlineData(0.13, true)]
    [InlineData(0.17, true)]
    [InlineData(0.18, false)]
    public void A_bill_agrees_with_an_estimate_or_does_not(double cost, bool agrees) =>
        Assert.Equal(agrees, Endpoint(Tiers).EstimateCost(Request(""" "seed":1 """)).Contains((decimal)cost));

    [Fact]
    public void What_is_not_known_agrees_with_nothing()
    {
        Assert.Null(Endpoint(Tiers).EstimateCost(Request(""" "seed":1 """)).Contains(null));
        Assert.Null(Endpoint("").EstimateCost(Request(""" "seed":1 """)).Contains(1));
    }

    [Fact]
    public void A_model_costs_what_its_endpoints_do()
    {
        var model = new ImageModelEndpoints { Id = "a/b", Endpoints = [Endpoint(Picture), Endpoint(Tiers)] };
        Assert.Equal("0.05 to 0.15 USD: endpoints differ", model.EstimateCost(Request(""" "resolution":"2K" """)).ToString());
        model = model with { Endpoints = [Endpoint(Picture), Endpoint("")] };
        Assert.Equal("unknown: openai: no prices are stated", model.EstimateCost(Request(""" "seed":1 """)).ToString());
        model = model with { Endpoints = [] };
        Assert.Equal("unknown: nobody says who serves 'a/b'", model.EstimateCost(Request(""" "seed":1 """)).ToString());
    }

    [Fact]
    public void The_catalog_estimates_without_a_call_and_says_its_date()
    {
        var request = Request(""" "n":2 """) with { Model = ImageModels.ByteDanceSeed.Seedream4_5 + ":floor" };
        var estimate = request.EstimateCost();
        Assert.Equal((0.10m, "2026-07"), (estimate.Exact, estimate.AsOf));
        var listed = RequestFittingTests.Model("") with { Id = ImageModels.ByteDanceSeed.Seedream4_5 };
        Assert.Equal((0.10m, "2026-07"), (listed.EstimateCost(request).Exact, listed.EstimateCost(request).AsOf));
        Assert.Equal("unknown: nobody says who serves 'no/one'", (request with { Model = "no/one" }).EstimateCost().ToString());
    }

    private static ImageEndpoint Endpoint(string prices) => JsonSerializer.Deserialize<ImageEndpoint>($$"""
        {
          "provider_name": "O", "provider_slug": "openai", "provider_tag": null, "pricing": [{{prices}}],
          "allowed_passthrough_parameters": [], "supports_streaming": false, "supported_parameters": {}
        }
        """)!;

    private static ImageGenerationRequest Request(string members) => RequestFittingTests.Request(members);
}
