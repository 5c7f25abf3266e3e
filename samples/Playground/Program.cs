using OpenRouter;
using Playground;

try
{
    // With a key the service answers and bills; without one an emulator on this machine does, and no picture costs anything.
    var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(OpenRouterEnvironment.ApiKey));
    await using var server = await PlaygroundServer.StartAsync(PlaygroundOptions.Read(args, hasKey));
    Console.WriteLine(hasKey
        ? $"OPENROUTER_API_KEY is set: OpenRouter answers, and pictures are billed. Open {server.Address}"
        : $"OPENROUTER_API_KEY is not set: an emulator answers, and nothing is billed. Open {server.Address}");
    Console.WriteLine($"Pictures are kept in {server.Folder}");
    await server.WaitForShutdownAsync();
    return 0;
}
catch (Exception failure) when (failure is ArgumentException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
