using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>A file that a project gives to the compiler, with its role.</summary>
internal class TestFile(string path, string? text, string? role, bool bundled = false) : AdditionalText
{
    // Null stands for a file that does not exist.
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path => path;

    public string? Role => role;

    public bool Bundled => bundled;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text!;

    public static TestFile Spec(string text, string path = "spec.yaml") => new(path, text, "Spec");

    public static IReadOnlyList<TestFile> BundledSpec { get; } =
    [
        Spec(Repository.Read("spec/openapi.yaml"), "openapi.yaml"),
        BundledOverlay,
        new("image-models.json", Repository.Read("spec/image-models.json"), "Catalog"),
    ];

    public static TestFile BundledOverlay => new("openrouter.overlay.yaml", Repository.Read("spec/openrouter.overlay.yaml"), "Overlay", bundled: true);
}
