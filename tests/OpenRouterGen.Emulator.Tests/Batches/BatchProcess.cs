using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Batches;

/// <summary>A process that runs a batch, to be killed: the assembly of these tests, started as a program.</summary>
internal static class BatchProcess
{
    public const int Items = 12;

    /// <summary>The items of a batch that has a name, so that a ledger tells batches apart.</summary>
    public static IReadOnlyList<ImageBatchItem<ImageGenerationRequest>> ItemsOf(string name) =>
        [.. Enumerable.Range(0, Items).Select(number => new ImageBatchItem<ImageGenerationRequest>(
            FormattableString.Invariant($"item{number}"),
            new ImageGenerationRequest
            {
                Model = ImageModels.ByteDanceSeed.Seedream4_5,
                Prompt = FormattableString.Invariant($"{name} {number}"),
                Size = "64x48",
                ImageCount = 1 + (number % 3),
            }))];

    public static ImageBatchOptions Options(OpenRouterClient client, string folder) =>
        new(Path.Combine(folder, "journal.jsonl"), Path.Combine(folder, "pictures"))
        {
            Parallel = 4,
            FindGeneration = async (id, token) => (await client.Generations.GetAsync(id, null, token)).Data,
        };

    /// <summary>Runs the batch that the arguments name, and says each outcome in a line.</summary>
    /// <param name="args">The address of the emulator, the folder and the name.</param>
    private static async Task Main(string[] args)
    {
        using var client = new OpenRouterClient(new OpenRouterClientOptions { BaseAddress = new Uri(args[0]), ApiKey = EmulatorServer.DefaultApiKey });
        var options = Options(client, args[1]);
        options.Progress = static outcome => Console.WriteLine(outcome.Id);
        Console.WriteLine("started");
        await ImageBatch.RunAsync(ItemsOf(args[2]), client.Images.TryGenerateAsync, options);
    }
}
