using Microsoft.CodeAnalysis.CSharp;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>The client of the bundled document, generated and compiled once for all tests that only look at it.</summary>
internal static class BundledClient
{
    private static readonly Lazy<GeneratorRun> s_run = new(() => GeneratorRun.Of(TestFile.BundledSpec));
    private static readonly Lazy<CSharpCompilation> s_compilation = new(() => Run.Compiled());

    public static GeneratorRun Run => s_run.Value;

    public static IReadOnlyDictionary<string, string> Files => Run.Files;

    public static CSharpCompilation Compilation => s_compilation.Value;
}
