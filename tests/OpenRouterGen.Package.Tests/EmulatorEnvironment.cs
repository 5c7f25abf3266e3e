using OpenRouter.Emulator;

namespace OpenRouterGen.Package.Tests;

/// <summary>The variables with which a program's client finds an emulator that runs here.</summary>
internal static class EmulatorEnvironment
{
    /// <param name="emulator">The emulator; null for none.</param>
    public static IReadOnlyDictionary<string, string> Of(EmulatorServer? emulator)
    {
        var variables = new Dictionary<string, string>();
        if (emulator is null) return variables;
        variables["OPENROUTER_API_KEY"] = emulator.ApiKey;
        variables["OPENROUTER_BASE_URL"] = emulator.BaseAddress.ToString();
        return variables;
    }
}
