using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Tool.Tests;

/// <summary>The bundled document, and the same with a few edits.</summary>
internal static class BundledDocument
{
    public static string Text { get; } = Repository.Read("spec/openapi.yaml").ReplaceLineEndings("\n");

    /// <summary>A member of requests is gone, one is renamed, and one must be there.</summary>
    public static string Edited { get; } = Replaced(
        Text,
        ("        user:\n          description: Your id", "        end_user:\n          description: Your id"),
        ("        seed:\n          description: A number that makes", "        noise:\n          description: A number that makes"),
        ("      required: [model, prompt]\n      properties:\n        model:", "      required: [model, prompt, size]\n      properties:\n        model:"));

    public static ApiModel Model(string text) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("openapi.yaml", text, Bundled: true),
            new EquatableList<SpecSource>([new SpecSource("openrouter.overlay.yaml", Repository.Read("spec/openrouter.overlay.yaml"), Bundled: true)]),
            new EquatableList<SpecSource>([new SpecSource("image-models.json", Repository.Read("spec/image-models.json"), Bundled: true)]),
            new BuildOptions()),
        CancellationToken.None).Model!;

    private static string Replaced(string text, params (string Old, string New)[] edits)
    {
        foreach (var (old, @new) in edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return text;
    }
}
