#!/usr/bin/env dotnet
#:package OpenRouterGen@0.1.0
#:package OpenRouterGen.Emulator@0.1.0
// Without this the SDK restores the native compiler.
#:property PublishAot=false
using OpenRouter;
using OpenRouter.Emulator;

// One file, no project: dotnet run pictures.cs -- "a lighthouse"
var prompt = args is [var text, ..] ? text : "a lighthouse";
var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
using var client = emulator is null ? new OpenRouterClient() : new OpenRouterClient(emulator.ClientOptions);
var response = await client.Images.GenerateAsync(new() { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = prompt });
Console.WriteLine("saved " + await response.Data[0].SaveAsync("picture"));
