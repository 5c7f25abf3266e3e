using OpenRouter.Emulator;

namespace OpenRouterGen.Package.Tests;

/// <summary>The variables with which a program's client finds an emulator that runs here.</summary>
internal static class EmulatorEnvironment
{
    /// <param name="emulator">The emulator; null for none.</param>
    public static IReadOnlyDictionary<string, string> Of(EmulatorServer? emulator) => emulator is null ? new Dictionary<string, string>() : new Dictionary<string, string>
    {
        ["OPENROUTER_API_KEY"] = emulator.ApiKey,
        ["OPENROUTER_BASE_URL"] = emulator.BaseAddress.ToString(),
    };
}
