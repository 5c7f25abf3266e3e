using ModelPicker;
using OpenRouter;
using OpenRouter.Emulator;

// Which models can do what I need? Requirements are parameters, with a value where one is needed:
//   dotnet run --project samples/ModelPicker -- resolution=4K input_references=3 seed
var requirements = (args.Length > 0 ? args : ["resolution=2K", "input_references=2"]).Select(Requirement.Parse).ToList();

var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
using var client = emulator is null ? new OpenRouterClient() : new OpenRouterClient(emulator.ClientOptions);

var models = await client.Images.ListModelsAsync();
foreach (var model in models.Data)
{
    var verdicts = requirements.Select(requirement => requirement.Check(model)).ToList();
    var verdict = verdicts.Contains(Verdict.No) ? "no" : verdicts.Contains(Verdict.Unknown) ? "perhaps" : "yes";
    Console.WriteLine($"{verdict,-8}{model.Id}");
}
