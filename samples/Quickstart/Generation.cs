using OpenRouter;

namespace Quickstart;

/// <summary>Pictures at once, pictures as they grow, and what an error looks like.</summary>
internal static class Generation
{
    private const string Prompt = "a red panda astronaut floating in space, studio lighting";

    public static async Task GenerateAsync(OpenRouterClient client, string folder)
    {
        var response = await client.Images.GenerateAsync(new()
        {
            Model = ImageModels.ByteDanceSeed.Seedream4_5,
            Prompt = Prompt,
            Resolution = "1K",
            AspectRatio = AspectRatio.Ratio16x9,
        });

        Console.WriteLine();
        Console.WriteLine($"\"{Prompt}\", at once:");
        Console.WriteLine();
        for (var i = 0; i < response.Data.Count; i++)
        {
            Console.WriteLine("  saved    " + await response.Data[i].SaveAsync(Path.Combine(folder, $"panda-{i + 1}")));
        }

        Console.WriteLine("  cost     " + PlainWords.Usd(response.Usage?.Cost));
    }

    public static async Task StreamAsync(OpenRouterClient client, string folder)
    {
        var request = new ImageGenerationRequest
        {
            Model = ImageModels.OpenAI.GptImage2,
            Prompt = Prompt,
            Quality = Quality.Low,
        };

        Console.WriteLine();
        Console.WriteLine("And as a stream, with previews:");
        Console.WriteLine();
        await foreach (var streamed in client.Images.GenerateStreamingAsync(request))
        {
            switch (streamed.Value)
            {
                case ImagePreviewEvent partial:
                    Console.WriteLine("  preview  " + await partial.SaveAsync(Path.Combine(folder, $"stream-preview-{partial.PartialImageIndex}")));
                    break;
                case ImageCompletedEvent done:
                    Console.WriteLine("  saved    " + await done.SaveAsync(Path.Combine(folder, "stream-final")));
                    Console.WriteLine("  cost     " + PlainWords.Usd(done.Usage?.Cost));
                    break;
                default:
                    break; // texts, and what a newer service sends
            }
        }
    }

    public static async Task ShowErrorAsync(OpenRouterClient client)
    {
        Console.WriteLine();
        Console.WriteLine("A model that does not exist is an exception with a type of its own:");
        Console.WriteLine();
        try
        {
#pragma warning disable ORG1030 // The compiler knows that no such model is in the catalog.
            await client.Images.GenerateAsync(new() { Model = "nobody/no-such-model", Prompt = Prompt });
#pragma warning restore ORG1030
        }
        catch (OpenRouterApiException error)
        {
            Console.WriteLine($"  {error.GetType().Name}, status {(int)error.StatusCode}: {error.Error?.Message}");
        }
    }
}
