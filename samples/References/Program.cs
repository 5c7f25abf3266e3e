using OpenRouter;
using OpenRouter.Emulator;

// Pictures that go into a request: from a file, from memory, and as many of them as the model takes.
//   dotnet run --project samples/References -- FOLDER [FILE...]
var folder = Path.GetFullPath(args is [var chosen, ..] ? chosen : "pictures");
var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
using var client = emulator is null ? new OpenRouterClient() : new OpenRouterClient(emulator.ClientOptions);

// Something to begin with: a picture straight from the service. It stays in memory.
var first = await client.Images.GenerateAsync(new() { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = "a house by the sea" });
Console.WriteLine("saved " + await first.Data[0].SaveAsync(Path.Combine(folder, "house")));

List<ImageReference> references = [ImageReference.FromBytes(first.Data[0].Bytes)];
foreach (var file in args.Skip(1))
{
    references.Add(await ImageReference.FromFileAsync(file));
}

// More references than the model takes are cut, and every change is said.
var request = new ImageGenerationRequest
{
    Model = ImageModels.ByteDanceSeed.Seedream4_5,
    Prompt = "the same house in winter",
    InputReferences = references,
};
var (fitted, changes) = request.FitTo(ImageModels.ByteDanceSeed.Seedream4_5);
foreach (var change in changes)
{
    Console.WriteLine($"{change.Parameter}: {change.Before} becomes {change.After ?? "nothing"}, because {change.Reason}");
}

Console.WriteLine($"estimate: {fitted.EstimateCost()}");
var winter = await client.Images.GenerateAsync(fitted);
Console.WriteLine("saved " + await winter.Data[0].SaveAsync(Path.Combine(folder, "house-in-winter")));
Console.WriteLine(FormattableString.Invariant($"cost: {winter.Usage?.Cost} USD"));
