using System.Text.Json;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;

namespace OpenRouter.Emulator.Tests.Capabilities;

/// <summary>
/// Requests that keep the limits of the document, drawn from a seed: whether a model takes them is another question. <c>OPENROUTERGEN_FITTED_REQUESTS=2000</c>
/// draws more of them for each model.
/// </summary>
internal static class RandomRequests
{
    private static readonly string?[] s_resolutions = [null, null, "512", "1K", "2K", "4K"];
    private static readonly string?[] s_ratios = [null, null, "1:1", "16:9", "21:9", "1:8", "9:19.5", "2.35:1", "auto"];
    private static readonly string?[] s_sizes = [null, null, null, "512", "1K", "2K", "4K", "1024x1024", "2048x2048", "1344x768", "64x48"];
    private static readonly string?[] s_qualities = [null, null, "auto", "low", "medium", "high", "xhigh", "max"];
    private static readonly string?[] s_formats = [null, null, "png", "jpeg", "webp", "svg"];
    private static readonly string?[] s_backgrounds = [null, null, "auto", "transparent", "opaque"];
    private static readonly int?[] s_counts = [null, null, 1, 2, 3, 6, 7, 10];
    private static readonly int?[] s_references = [null, null, 0, 1, 2, 5, 15, 16];

    public static int PerModel { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("OPENROUTERGEN_FITTED_REQUESTS"), out var number) ? number : 200;

    /// <summary>Every model of the snapshot, by id.</summary>
    public static TheoryData<string> Models => [.. ImageCatalog.Bundled.Entries.Select(entry => entry.Model.Id)];

    public static IEnumerable<ImageGenerationRequest> For(string model)
    {
        var random = new Random(20261130 + model.Length);
        for (var i = 0; i < PerModel; i++) yield return Draw(random, model);
    }

    private static ImageGenerationRequest Draw(Random random, string model)
    {
        var (resolution, ratio, size) = (Any(random, s_resolutions), Any(random, s_ratios), Any(random, s_sizes));
        var isTier = size is not null && !size.Contains('x', StringComparison.Ordinal);
        if (isTier && resolution is not null) resolution = size;
        if (size is not null && !isTier) ratio = null;
        return new()
        {
            Model = random.Next(4) == 0 ? "someone/else" : random.Next(4) == 0 ? model + ":floor" : model,
            Prompt = "a red panda",
            Resolution = resolution,
            AspectRatio = ratio,
            Size = size,
            Quality = Any(random, s_qualities),
            OutputFormat = Any(random, s_formats),
            Background = Any(random, s_backgrounds),
            OutputCompression = random.Next(4) == 0 ? random.Next(101) : null,
            Seed = random.Next(3) == 0 ? random.NextInt64() : null,
            Stream = random.Next(4) switch { 0 => true, 1 => false, _ => null },
            ImageCount = s_counts[random.Next(s_counts.Length)],
            InputReferences = References(s_references[random.Next(s_references.Length)]),
            Provider = random.Next(3) == 0 ? Preferences(random, model) : null,
        };
    }

    private static string? Any(Random random, string?[] values) => values[random.Next(values.Length)];

    private static IReadOnlyList<ImageReference>? References(int? count) =>
        count is { } number ? [.. Enumerable.Repeat<ImageReference>("https://example.com/a.png", number)] : null;

    private static ImageGenerationProviderPreferences Preferences(Random random, string model)
    {
        var endpoint = ImageCatalog.Bundled.Find(model)!.Endpoints[0].Record;
        string[] names = [.. endpoint.AllowedPassthroughParameters, "unheard_of"];
        var given = names.Where(_ => random.Next(2) == 0).ToDictionary(static name => name, _ => random.Next(9));
        var options = new Dictionary<string, Dictionary<string, int>> { [endpoint.ProviderSlug] = given, ["elsewhere"] = new() { ["steps"] = 1 } };
        return new() { AllowFallbacks = true, Options = JsonSerializer.Deserialize<ProviderOptions>(JsonSerializer.Serialize(options)) };
    }
}
