using System.Text.Json;

namespace OpenRouter.Tests.Capabilities;

/// <summary>What a generation cost, beside the prices of the endpoint that billed it.</summary>
public sealed class BillComparisonTests
{
    private const string Five = """{"billable":"output_image","unit":"image","cost_usd":0.05}""";
    private const string Seven = """{"billable":"output_image","unit":"image","cost_usd":0.07}""";

    private static readonly ImageModelEndpoints s_model = new()
    {
        Id = "a/b",
        Endpoints =
        [
            Endpoint("One Inc.", "one", "one", Five),
            Endpoint("Two Inc.", "two", "two/eu", Seven),
            Endpoint("Two Inc.", "two", "two/us", Five),
            Endpoint("Free", "free", "free", ""),
        ],
    };

    private static readonly ImageGenerationRequest s_four = RequestFittingTests.Request(""" "n":4 """);

    /// <summary>The provider's name, what was billed, how many pictures, the endpoint that is found, and what is said.</summary>
    public static TheoryData<string?, double, long?, string?, string> Bills => new()
    {
        { "One Inc.", 0.20, 4, "one", "One Inc. billed 0.2 USD; by its prices 0.2 USD" },
        { "one inc.", 0.20, null, "one", "one inc. billed 0.2 USD; by its prices 0.2 USD" },
        { "one", 0.15, 3, "one", "one billed 0.15 USD; by its prices 0.15 USD" },
        { "One Inc.", 0.15, 4, "one", "One Inc. billed 0.15 USD; by its prices 0.2 USD" },
        { "One Inc.", 0.15, 0, "one", "One Inc. billed 0.15 USD; by its prices 0.2 USD" },
        { "One Inc.", 0.25, 5, "one", "One Inc. billed 0.25 USD; by its prices 0.2 USD" },
        { "two/us", 0.20, 4, "two/us", "two/us billed 0.2 USD; by its prices 0.2 USD" },
        { "Two Inc.", 0.30, 4, null, "Two Inc. billed 0.3 USD; by its prices 0.2 to 0.28 USD: endpoints differ" },
        { "Free", 0.20, 4, "free", "Free billed 0.2 USD; by its prices unknown: no prices are stated" },
        { "Gone", 0.20, 4, null, "Gone billed 0.2 USD; by its prices unknown: 'Gone' is no endpoint of 'a/b' that is known" },
        { null, 0.20, 4, null, "somebody billed 0.2 USD; by its prices unknown: the record does not say who served it" },
    };

    [Theory]
    [MemberData(nameof(Bills))]
    public void The_endpoint_that_billed_is_found_and_its_estimate_stands_beside_the_bill(string? name, double cost, long? pictures, string? tag, string said)
    {
        using var scope = new Json.CultureScope("tr-TR");
        var bill = s_model.BillOf(s_four, new Record(name, (decimal)cost, pictures));
        Assert.Equal(said, bill.ToString());
        Assert.Equal(tag, bill.Endpoint?.ProviderTag);
        Assert.Equal(bill.Estimate.Contains((decimal)cost), bill.Agrees);
    }

    [Theory]
    [InlineData(0.20, true, 0)]
    [InlineData(0.21, false, 0.01)]
    [InlineData(0.05, false, -0.15)]
    public void The_difference_is_what_was_billed_too_much(double cost, bool agrees, double difference)
    {
        var bill = s_model.BillOf(s_four, new Record("one", (decimal)cost, 4));
        Assert.Equal((agrees, (decimal)difference), (bill.Agrees, bill.Difference));
    }

    [Fact]
    public void A_key_of_the_users_own_pays_the_provider_elsewhere()
    {
        var bill = s_model.BillOf(s_four, new Record("one", 0.01m, 4) { IsOwnKey = true });
        Assert.Equal((null, null, "the provider was paid by a key of the user's own"), (bill.Agrees, bill.Difference, bill.Estimate.Reason));
        Assert.Equal("one", bill.Endpoint?.ProviderSlug);
    }

    [Theory]
    [InlineData("Bytedance")]
    [InlineData("bytedance")]
    public void The_catalog_knows_the_endpoint_without_a_call_and_says_its_date(string name)
    {
        var request = s_four with { Model = ImageModels.ByteDanceSeed.Seedream4_5 + ":floor" };
        var bill = request.BillOf(new Record(name, 0.20m, 4));
        Assert.Equal((true, "2026-07", "bytedance"), (bill.Agrees, bill.Estimate.AsOf, bill.Endpoint?.ProviderSlug));
        Assert.True((request with { Model = "no/one" }).BillOf(new Record(name, 0.20m, 4)).Estimate.IsUnknown);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("model", () => ((IPricedModel)null!).BillOf(s_four, new Record("one", 0, 1)));
        Assert.Throws<ArgumentNullException>("request", static () => s_model.BillOf(null!, new Record("one", 0, 1)));
        Assert.Throws<ArgumentNullException>("generation", static () => s_model.BillOf(s_four, null!));
        Assert.Throws<ArgumentNullException>("generation", static () => s_four.BillOf(null!));
    }

    private static ImageEndpoint Endpoint(string name, string slug, string tag, string prices) => JsonSerializer.Deserialize<ImageEndpoint>($$"""
        {
          "provider_name": "{{name}}", "provider_slug": "{{slug}}", "provider_tag": "{{tag}}", "pricing": [{{prices}}],
          "allowed_passthrough_parameters": [], "supports_streaming": false, "supported_parameters": {}
        }
        """)!;

    private sealed record Record(string? ProviderName, decimal TotalCost, long? NumMediaCompletion) : IBilledGeneration
    {
        public bool IsOwnKey { get; init; }
    }
}
