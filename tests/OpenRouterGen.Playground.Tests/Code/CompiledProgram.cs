using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Playground.Tests.Code;

/// <summary>Compiles a program with statements at the top against the client, as a new console project would.</summary>
internal static class CompiledProgram
{
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the compiler reports, warnings included.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(string program)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        var trees = new[] { program, ImplicitUsings.Text }.Select(text => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp13)));
        var compilation = CSharpCompilation.Create("Copied", trees, s_references, options);
        return compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
