using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouter;
using OpenRouterGen.Generator;
using OpenRouterGen.Generator.Tests.Driver;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>The client that the real generator makes of the bundled document: made once, as source and as an assembly to reference.</summary>
internal static class EmittedClient
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.None);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static IReadOnlyList<MetadataReference> Platform { get; } = [.. PlatformReferences()];

    public static IReadOnlyList<MetadataReference> PlatformAndRuntime { get; } =
        [.. Platform, MetadataReference.CreateFromFile(typeof(OpenRouterClientOptions).Assembly.Location)];

    private static readonly Lazy<ImmutableArray<SyntaxTree>> s_trees = new(Generate);
    private static readonly Lazy<MetadataReference> s_reference = new(Compile);

    /// <summary>The emitted files, for a project that has the package itself.</summary>
    public static ImmutableArray<SyntaxTree> Trees => s_trees.Value;

    /// <summary>The client in a library.</summary>
    public static MetadataReference Reference => s_reference.Value;

    private static ImmutableArray<SyntaxTree> Generate()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new OpenRouterGenerator().AsSourceGenerator()],
            TestFile.BundledSpec,
            ParseOptions,
            new TestOptions(new Dictionary<string, string>()));
        var empty = CSharpCompilation.Create("Client", [], PlatformAndRuntime, CompilationOptions);
        return [.. driver.RunGenerators(empty).GetRunResult().GeneratedTrees];
    }

    private static MetadataReference Compile()
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Client", Trees, PlatformAndRuntime, CompilationOptions).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static IEnumerable<MetadataReference> PlatformReferences()
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => path.StartsWith(framework, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
