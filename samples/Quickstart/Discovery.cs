using OpenRouter;

namespace Quickstart;

/// <summary>Which models there are, and what one of them accepts.</summary>
internal static class Discovery
{
    public static async Task ListAsync(OpenRouterClient client)
    {
        var models = await client.Images.ListModelsAsync();
        Console.WriteLine();
        Console.WriteLine($"{models.Data.Count} image models:");
        foreach (var model in models.Data)
        {
            Console.WriteLine($"  {model.Id}{(model.SupportsStreaming ? " (streams)" : "")}");
        }

        if (models.Data.FirstOrDefault(model => model.Id == ImageModels.ByteDanceSeed.Seedream4_5) is { } seedream)
        {
            Print(seedream);
        }
    }

    private static void Print(ImageModel model)
    {
        Console.WriteLine();
        Console.WriteLine($"{model.Name} accepts:");
        foreach (var (name, capability) in model.SupportedParameters)
        {
            Console.WriteLine("  " + capability.Value switch
            {
                EnumCapability choice => $"{name}: one of {string.Join(", ", choice.Values)}",
                RangeCapability range => $"{name}: {range.Min} to {range.Max}",
                BooleanCapability => $"{name}: supported",
                UnknownCase other => $"{name}: a descriptor newer than this client ({other.Tag})",
                _ => name,
            });
        }
    }
}
