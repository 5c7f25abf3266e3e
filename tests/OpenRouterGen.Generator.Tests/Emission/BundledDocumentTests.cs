using System.Runtime.CompilerServices;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>The documents of the repository, all the way to a compiled client.</summary>
public sealed class BundledDocumentTests
{
    /// <summary>The goal of performance.md for the Image API with readers and writers.</summary>
    private const int MostLines = 12_000;

    [Fact]
    public void The_bundled_document_becomes_few_lines_that_compile_without_a_warning()
    {
        var sources = new SpecSources(
            Source("openapi.yaml"),
            new[] { Source("openrouter.overlay.yaml") }.ToEquatableList(),
            new[] { Source("image-models.json") }.ToEquatableList(),
            new BuildOptions());
        var model = SpecCompiler.Compile(sources, CancellationToken.None).Model;

        var files = EmittedCode.Emit(model!);

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(files.Select(file => EmittedCode.AsOrdinary(file.Text)))));
        Assert.InRange(files.Sum(file => file.Text.Count(character => character == '\n')), 1, MostLines);
    }

    private static SpecSource Source(string name, [CallerFilePath] string here = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "spec", name));
        return new SpecSource(name, File.ReadAllText(path), Bundled: true);
    }
}
