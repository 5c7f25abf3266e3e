using OpenRouter;

namespace OpenRouterGen.Playground.Tests.Setup;

/// <summary>The models of the bundled catalog.</summary>
internal static class BundledModels
{
    public const string Streaming = ImageModels.OpenAI.GptImage2;
    public const string Priced = ImageModels.ByteDanceSeed.Seedream4_5;
    public const string WithFormats = ImageModels.Sourceful.RiverflowV2_5Pro;
    public const string WithOptions = ImageModels.Recraft.RecraftV4_1ProVector;

    public static TheoryData<string> All() => [.. ImageModels.Snapshot.Entries.Select(entry => entry.Id)];
}
