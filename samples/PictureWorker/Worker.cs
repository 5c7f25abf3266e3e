using OpenRouter;

namespace PictureWorker;

/// <summary>Makes a draft of each prompt, and a picture of the draft; then the host stops.</summary>
internal sealed partial class Worker(
    [FromKeyedServices(Clients.Drafts)] ImagesClient drafts,
    [FromKeyedServices(Clients.Finals)] ImagesClient finals,
    IConfiguration configuration,
    IHostApplicationLifetime host,
    ILogger<Worker> logger) : BackgroundService
{
    private readonly string _folder = Path.GetFullPath(configuration["folder"] ?? "pictures");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (number, prompt) in configuration.GetSection("Prompts").GetChildren().Select(entry => entry.Value).OfType<string>().Index())
        {
            try
            {
                await MakeAsync(number, prompt, stoppingToken);
            }
            catch (OpenRouterException exception)
            {
                // The others are made all the same. Neither the key nor the prompt is ever in the message.
                Failed(number, exception.MayHaveBeenBilled, exception);
            }
        }

        host.StopApplication();
    }

    private async Task MakeAsync(int number, string prompt, CancellationToken cancellationToken)
    {
        var draft = await drafts.GenerateAsync(new() { Model = ImageModels.Qwen.QwenImage3, Prompt = prompt, Resolution = "1K" }, null, cancellationToken);
        Saved(await draft.Data[0].SaveAsync(Path.Combine(_folder, $"draft-{number}"), cancellationToken: cancellationToken));
        var request = new ImageGenerationRequest
        {
            Model = ImageModels.ByteDanceSeed.Seedream4_5,
            Prompt = prompt,
            InputReferences = [ImageReference.FromBytes(draft.Data[0].Bytes)],
        };
        var final = await finals.GenerateAsync(request, null, cancellationToken);
        Saved(await final.Data[0].SaveAsync(Path.Combine(_folder, $"final-{number}"), cancellationToken: cancellationToken));
    }

    [LoggerMessage(1, LogLevel.Information, "saved {File}")]
    private partial void Saved(string file);

    [LoggerMessage(2, LogLevel.Error, "the picture {Number} failed (may have been billed: {MayHaveBeenBilled})")]
    private partial void Failed(int number, bool mayHaveBeenBilled, Exception exception);
}
