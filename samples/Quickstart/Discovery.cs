using OpenRouter;

namespace Quickstart;

/// <summary>Which models there are, and what one of them accepts.</summary>
internal static class Discovery
{
    public static async Task ListAsync(OpenRouterClient client)
    {
        var models = await client.Images.ListModelsAsync();
        Console.WriteLine();
        Console.WriteLine($"{models.Data.Count} models make pictures. What they cost is from the catalog in this program, without a call:");
        Console.WriteLine();
        Table.Print([["Model", "Previews", "Resolutions", "One picture"], .. models.Data.Select(Row)]);

        if (models.Data.FirstOrDefault(model => model.Id == ImageModels.ByteDanceSeed.Seedream4_5) is { } seedream)
        {
            Console.WriteLine();
            Console.WriteLine($"{seedream.Name} takes:");
            Console.WriteLine();
            Table.Print([.. seedream.SupportedParameters.Select(one => new[] { PlainWords.Of(one.Key), PlainWords.Of(one.Value) })]);
        }
    }

    private static string[] Row(ImageModel model) =>
    [
        model.Id,
        model.SupportsStreaming ? "yes" : "",
        model.SupportedParameters.TryGetValue("resolution", out var resolution) ? PlainWords.Of(resolution) : "",
        PlainWords.Of(new ImageGenerationRequest { Model = model.Id, Prompt = "a picture" }.EstimateCost()),
    ];
}
