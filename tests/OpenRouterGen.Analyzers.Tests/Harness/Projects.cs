using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>The ways in which a program gets its client.</summary>
internal static class Projects
{
    private static readonly CSharpCompilationOptions s_console = EmittedClient.CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication);

    /// <summary>The emitted files are in the project itself.</summary>
    public static CSharpCompilation WithPackage(string source) =>
        CSharpCompilation.Create("App", [.. Trees(source), .. EmittedClient.Trees], EmittedClient.PlatformAndRuntime, s_console);

    /// <summary>The client is in the assembly of a library.</summary>
    public static CSharpCompilation WithLibrary(string source) =>
        CSharpCompilation.Create("App", Trees(source), [.. EmittedClient.PlatformAndRuntime, EmittedClient.Reference], s_console);

    /// <summary>The client is in another project of the solution, as an editor sees it.</summary>
    public static CSharpCompilation WithProjectReference(string source)
    {
        var library = CSharpCompilation.Create("Client", EmittedClient.Trees, EmittedClient.PlatformAndRuntime, EmittedClient.CompilationOptions);
        return CSharpCompilation.Create("App", Trees(source), [.. EmittedClient.PlatformAndRuntime, library.ToMetadataReference()], s_console);
    }

    /// <summary>A library in the newest language, the client in an assembly.</summary>
    public static CSharpCompilation WithNewestLanguage(string source) => CSharpCompilation.Create(
        "App",
        Trees(source, EmittedClient.ParseOptions.WithLanguageVersion(LanguageVersion.Preview)),
        [.. EmittedClient.PlatformAndRuntime, EmittedClient.Reference],
        EmittedClient.CompilationOptions.WithAllowUnsafe(true));

    private static IEnumerable<SyntaxTree> Trees(string source, CSharpParseOptions? options = null) =>
    [
        CSharpSyntaxTree.ParseText(source, options ?? EmittedClient.ParseOptions, "App.cs"),
        CSharpSyntaxTree.ParseText(ImplicitUsings.Text, options ?? EmittedClient.ParseOptions, "Usings.cs"),
    ];
}
