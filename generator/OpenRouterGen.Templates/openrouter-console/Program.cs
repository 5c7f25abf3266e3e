using OpenRouter;
using OpenRouter.Emulator;

// Without a key an emulator on this machine answers: it draws pictures of its own and bills nothing.
var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
using var client = emulator is null ? new OpenRouterClient() : new OpenRouterClient(emulator.ClientOptions);
Console.WriteLine(emulator is null
    ? "OpenRouter answers, and pictures are billed."
    : "OPENROUTER_API_KEY is not set: an emulator answers, and nothing is billed.");

var request = new ImageGenerationRequest
{
    Model = ImageModels.OpenAI.GptImage2,
    Prompt = args.Length > 0 ? string.Join(' ', args) : "a red panda astronaut floating in space, studio lighting",
    Quality = Quality.Low,
};

// Ctrl+C ends the call; what was sent may still be billed.
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};

try
{
    await foreach (var streamed in client.Images.GenerateStreamingAsync(request, cancellationToken: cancellation.Token))
    {
        switch (streamed.Value)
        {
            case ImagePreviewEvent preview:
                Console.WriteLine($"preview {await preview.SaveAsync(Path.Combine("pictures", $"preview-{preview.PartialImageIndex}"))}");
                break;
            case ImageCompletedEvent done:
                Console.WriteLine($"saved {await done.SaveAsync(Path.Combine("pictures", "picture"))}");
                if (done.Usage?.Cost is { } cost)
                {
                    Console.WriteLine($"cost {cost} USD");
                }

                break;
        }
    }
}
catch (OperationCanceledException)
{
    Console.WriteLine("cancelled");
    return 130;
}
catch (OpenRouterException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

return 0;
