using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;

namespace OpenRouterGen.Tool.Clients;

/// <summary>Asks the service what became of a call that did not end.</summary>
/// <param name="client">Asks.</param>
/// <param name="isEmulator">Whether it is the emulator, whose bills nobody pays.</param>
internal sealed class GenerationLookup(OpenRouterClient client, bool isEmulator)
{
    // Somebody waits for the command to end.
    private static readonly RequestOptions s_options = new() { Timeout = TimeSpan.FromSeconds(5), MaxRetries = 0 };

    /// <summary>Says whether a call is billed, as far as anybody knows.</summary>
    /// <param name="generation">The generation; null when the service named none.</param>
    public async Task<string> DescribeAsync(string? generation)
    {
        if (isEmulator)
        {
            return "nothing is billed, since an emulator answered";
        }

        if (generation is null)
        {
            return "nobody here knows whether it is billed; the activity page of your account says it";
        }

        try
        {
            var record = (await client.Generations.GetAsync(generation, s_options).ConfigureAwait(false)).Data;
            return $"its generation {generation} is billed with {CostText.Number(record.TotalCost)} USD";
        }
        catch (OpenRouterException)
        {
            return $"nobody here knows whether it is billed; its generation is {generation}";
        }
    }
}
