using OpenRouter;
using OpenRouter.Emulator;
using Quickstart;

// With a key the service answers and bills; without one an emulator on this machine does, and no picture costs anything.
var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
using var client = emulator is null ? new OpenRouterClient() : new OpenRouterClient(emulator.ClientOptions);
Console.WriteLine(emulator is null
    ? "OPENROUTER_API_KEY is set: OpenRouter answers, and pictures are billed."
    : $"OPENROUTER_API_KEY is not set: an emulator at {emulator.BaseAddress} answers, nothing is billed.");

var folder = Path.GetFullPath(args is [var chosen, ..] ? chosen : "pictures");

await Discovery.ListAsync(client);
await Generation.GenerateAsync(client, folder);
await Generation.StreamAsync(client, folder);
await Generation.ShowErrorAsync(client);

Console.WriteLine();
Console.WriteLine("Next:");
Console.WriteLine();
Table.Print(
    ["look at them", folder],
    ["find a model", "dotnet run --project samples/ModelPicker -- resolution=4K input_references=3"],
    ["begin your own", "dotnet new install OpenRouterGen.Templates && dotnet new openrouter-console -o pictures"],
    ["use the service", "set OPENROUTER_API_KEY to a key from https://openrouter.ai/settings/keys, and run this again"],
    ["read on", "https://github.com/openroutergen/openroutergen#readme"]);
