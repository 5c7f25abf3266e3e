using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Client;

/// <summary>An emulator with models of one's own.</summary>
public sealed class CatalogTests
{
    private const string Listing = """
        {
          "data": [
            {
              "id": "me/fast",
              "supported_parameters": { "n": { "type": "range", "min": 1, "max": 2 }, "seed": { "type": "telepathy" } }
            },
            {
              "id": "me/fine",
              "name": "Fine",
              "supported_parameters": { "n": { "type": "range", "min": 1, "max": 4 }, "aspect_ratio": { "type": "unknown" } },
              "endpoint_records": [
                {
                  "provider_slug": "here",
                  "supported_parameters": { "n": { "type": "range", "min": 1, "max": 4 }, "aspect_ratio": { "type": "unknown" } },
                  "pricing": [{ "billable": "output_image", "unit": "image", "cost_usd": 0.25 }]
                }
              ]
            }
          ]
        }
        """;

    [Fact]
    public async Task Models_of_ones_own_are_listed_checked_and_billed()
    {
        await using var server = await EmulatorServer.StartAsync(new() { Catalog = EmulatorCatalog.Parse(Listing) });
        using var client = new OpenRouterClient(server.ClientOptions);
        var models = (await client.Images.ListModelsAsync()).Data;
        Assert.Equal([("me/fast", "me/fast"), ("me/fine", "Fine")], models.Select(static model => (model.Id, model.Name)));
        Assert.Equal("telepathy", Assert.IsType<UnknownCase>(models[0].SupportedParameters["seed"].Value).Tag);
        var fine = await client.Images.ListEndpointsAsync("me/fine");
        var request = new ImageGenerationRequest { Model = "me/fine", Prompt = "a red panda", ImageCount = 4, Size = "64x48" };
        var response = await client.Images.GenerateAsync(request);
        Assert.Equal((1.00m, 1.00m), (response.Usage?.Cost, fine.EstimateCost(request).Exact));
        Assert.Equal("me", Assert.Single((await client.Images.ListEndpointsAsync("me/fast")).Endpoints).ProviderSlug);
        await Assert.ThrowsAsync<OpenRouterBadRequestException>(() => client.Images.GenerateAsync(request with { ImageCount = 5 }));
        await Assert.ThrowsAsync<OpenRouterBadRequestException>(() => client.Images.GenerateAsync(request with { Model = ImageModels.Qwen.QwenImage3 }));
    }

    [Fact]
    public async Task A_catalog_comes_from_a_file_and_the_one_that_clients_are_made_with_is_one()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "\uFEFF" + Listing.ReplaceLineEndings("\r\n"));
            Assert.Equal(["me/fast", "me/fine"], EmulatorCatalog.Load(path).ModelIds);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal(ImageModels.Snapshot.Entries.Select(static entry => entry.Id), EmulatorCatalog.Bundled.ModelIds.Order(StringComparer.Ordinal));
    }

    /// <summary>What is put in the place of a part of the listing, where the error is, and what it says.</summary>
    public static TheoryData<string, string, string, int, int, string> Mistakes => new()
    {
        { "\"data\": [", "\"models\": [", "$.data", 1, 1, "list of models" },
        { "\"id\": \"me/fast\",", "", "$.data[0].id", 3, 5, "text is needed" },
        { "\"id\": \"me/fine\"", "\"id\": 7", "$.data[1].id", 8, 13, "text is needed" },
        { "\"id\": \"me/fine\"", "\"id\": \"me/fast\"", "$.data[1].id", 8, 13, "two models" },
        { "\"min\": 1, \"max\": 2", "\"min\": \"one\", \"max\": 2", "$.data[0].supported_parameters.n.min", 5, 64, "" },
        {
            "\"supported_parameters\": { \"n\": { \"type\": \"range\", \"min\": 1, \"max\": 2 }", "\"other\": { \"n\": {}",
            "$.data[0].supported_parameters", 3, 5, ""
        },
        { "\"provider_slug\": \"here\",", "", "$.data[1].endpoint_records[0].provider_slug", 12, 9, "text is needed" },
        { "\"cost_usd\": 0.25", "\"cost_usd\": \"a lot\"", "$.data[1].endpoint_records[0].pricing[0].cost_usd", 15, 82, "no number" },
        { "\"endpoint_records\": [", "\"endpoint_records\": 1, \"x\": [", "$.data[1].endpoint_records", 11, 27, "list of endpoints" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found_where_it_stands(string part, string wrong, string path, int line, int column, string words)
    {
        Assert.Contains(part, Listing, StringComparison.Ordinal);
        var thrown = Assert.Throws<EmulatorCatalogException>(() => EmulatorCatalog.Parse(Listing.Replace(part, wrong, StringComparison.Ordinal)));
        Assert.Equal((path, line, column), (thrown.Path, thrown.Line, thrown.Column));
        Assert.StartsWith(FormattableString.Invariant($"catalog({line},{column}): {path}: "), thrown.Message, StringComparison.Ordinal);
        Assert.Contains(words, thrown.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"data\": [\n", 3)]
    [InlineData("{\n}\n}", 3)]
    public void What_is_no_json_is_found_by_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Throws<EmulatorCatalogException>(() => EmulatorCatalog.Parse(text)).Line);

    [Fact]
    public void A_member_that_stands_twice_is_named()
    {
        var thrown = Assert.Throws<EmulatorCatalogException>(static () => EmulatorCatalog.Parse("""{"data":[],"data":[]}"""));
        Assert.Contains("'data'", thrown.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_catalog()
    {
        Assert.Throws<ArgumentNullException>(static () => EmulatorCatalog.Parse(null!));
        Assert.Throws<ArgumentException>(static () => EmulatorCatalog.Load(""));
        Assert.Throws<FileNotFoundException>(static () => EmulatorCatalog.Load("no such file"));
        Assert.Empty(EmulatorCatalog.Parse("""{"data":[]}""").ModelIds);
    }
}
