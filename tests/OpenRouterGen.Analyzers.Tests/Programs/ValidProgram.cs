using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>Programs that are right, made from the values that the emitted client knows.</summary>
internal static class ValidProgram
{
    private static readonly string[] s_members = ["AspectRatio", "Quality", "Resolution", "OutputFormat", "Background"];

    public static IEnumerable<string> All() => [.. EnumValues(), .. NewValues(), .. Numbers(), .. Sizes(), .. Together(), .. Queries(), .. Unknown()];

    /// <summary>Every known value of every member in every form.</summary>
    private static IEnumerable<string> EnumValues()
    {
        var client = Verify.Compile(string.Empty);
        foreach (var member in s_members)
        {
            foreach (var constant in client.GetTypeByMetadataName($"OpenRouter.{member}+Values")!.GetMembers().OfType<IFieldSymbol>())
            {
                var text = $"\"{constant.ConstantValue}\"";
                yield return Request($"{member} = {text}");
                yield return Request($"{member} = {member}.{constant.Name}");
                yield return Request($"{member} = {member}.Values.{constant.Name}");
                yield return Request($"{member} = condition ? {text} : null");
                yield return Request($"{member} = number switch {{ 1 => {text}, _ => \"auto\" is {{ Length: > 9 }} ? {text} : {member}.{constant.Name} }}");
                yield return $"var value = {text}; " + Request($"{member} = value");
                yield return $"var value = condition ? {text} : null; " + Request($"{member} = value ?? {text}");
            }
        }
    }

    private static IEnumerable<string> NewValues() => s_members.SelectMany(member => new[]
    {
        Request($"{member} = new {member}(\"a newer value\")"),
        Request($"{member} = new(\"a newer value\")"),
        Request($"{member} = ({member})\"a newer value\""),
        $"var value = new {member}(\"a newer value\"); " + Request($"{member} = value"),
        $"GC.KeepAlive({member}.{KnownValue(member)} == \"a newer value\");",
    });

    private static string KnownValue(string member) => member switch
    {
        "AspectRatio" => "Ratio1x1",
        "Resolution" => "Tier1K",
        "OutputFormat" => "Png",
        _ => "Auto",
    };

    private static IEnumerable<string> Numbers() =>
    [
        .. Enumerable.Range(1, 10).Select(n => Request($"ImageCount = {n}")),
        .. new[] { 0, 1, 50, 99, 100 }.SelectMany(n => new[]
        {
            Request($"OutputCompression = {n}"),
            Request($"OutputCompression = {n}, OutputFormat = \"webp\""),
            Request($"OutputFormat = OutputFormat.Jpeg, OutputCompression = {n}"),
        }),
        .. Enumerable.Range(0, 17).Select(count => Request($"InputReferences = [{string.Join(", ", Enumerable.Repeat("reference", count))}]")),
        Request("Seed = long.MinValue"),
        Request("SessionId = new string('x', 256)"),
    ];

    /// <summary>Sizes beside the ratio that they have, and tiers beside themselves.</summary>
    private static IEnumerable<string> Sizes()
    {
        (int Width, int Height)[] ratios =
        [
            (1, 1), (1, 2), (1, 4), (1, 8), (2, 1), (2, 3), (3, 2), (3, 4), (4, 1), (4, 3), (4, 5), (5, 4), (8, 1),
            (9, 16), (16, 9), (9, 20), (20, 9), (9, 21), (21, 9),
        ];
        foreach (var (width, height) in ratios)
        {
            yield return Request($"Size = \"{width * 64}x{height * 64}\", AspectRatio = \"{width}:{height}\"");
            yield return Request($"AspectRatio = AspectRatio.Ratio{width}x{height}, Size = $\"{{{width * 100}}}x{{{height * 100}}}\"");
        }

        foreach (var tier in new[] { "512", "1K", "2K", "4K" })
        {
            yield return Request($"Size = \"{tier}\", Resolution = \"{tier}\"");
            yield return Request($"Size = \"{tier}\", AspectRatio = \"16:9\"");
            yield return Request($"Size = condition ? \"{tier}\" : null, Resolution = condition ? null : \"1K\"");
        }
    }

    private static IEnumerable<string> Together() =>
    [
        Request("Background = \"transparent\", OutputFormat = \"png\""),
        Request("Background = \"transparent\", OutputFormat = OutputFormat.Webp"),
        Request("Background = \"transparent\""),
        Request("Background = condition ? \"transparent\" : \"opaque\", OutputFormat = condition ? \"png\" : \"jpeg\""),
        Request("Provider = new() { Sort = \"price\" }"),
        Request("Provider = new() { Order = [\"black-forest-labs\", \"a provider of tomorrow\"], AllowFallbacks = false }"),
        Request("Provider = new() { Only = [\"a provider of tomorrow\"] }"),
        "var request = new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", Size = \"64x64\" }; "
            + "GC.KeepAlive(request with { Size = null, Resolution = \"1K\" });",
        "var request = new ImageGenerationRequest { Model = \"m\", Prompt = \"p\" }; "
            + "GC.KeepAlive(condition ? request with { Size = \"64x64\" } : request with { Resolution = \"1K\" });",
    ];

    private static IEnumerable<string> Queries() =>
    [
        "await client.Models.ListAsync();",
        "await client.Models.ListAsync(new() { Limit = 1, Offset = 0, MinPrice = 0, MaxToolSuccessRate = 1 });",
        "await client.Models.ListAsync(new() { Limit = 1000, Sort = \"newest\", Category = ModelCategory.Science, Region = new(\"moon\") });",
        "await client.Images.ListEndpointsAsync(\"any/model\");",
    ];

    /// <summary>What nobody can know.</summary>
    private static IEnumerable<string> Unknown() => s_members.SelectMany(member => new[]
    {
        Request($"{member} = text"),
        Request($"{member} = text.ToUpperInvariant()"),
        Request($"{member} = Environment.GetEnvironmentVariable(\"X\")"),
        Request($"{member} = text + \"K\""),
        Request($"{member} = $\"{{number}}\""),
        $"var value = \"wrong\"; value = text; " + Request($"{member} = value"),
        $"var value = \"wrong\"; if (condition) value = text; " + Request($"{member} = value"),
        $"foreach (var value in new[] {{ \"wrong\", text }}) if (value == text) {Request($"{member} = value")}",
        $"string Local() => condition ? \"wrong\" : text; {Request($"{member} = Local()")}",
    });

    // A model of whose parameters the catalog knows nothing.
    private static string Request(string members) =>
        $"GC.KeepAlive(new ImageGenerationRequest {{ Model = ImageModels.BlackForestLabs.Flux2Pro, Prompt = \"p\", {members} }});";
}
