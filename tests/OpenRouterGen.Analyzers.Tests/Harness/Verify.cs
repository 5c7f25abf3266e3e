using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>Runs the analyzers over source. What a test does not expect fails it: also other ids, and exceptions of an analyzer.</summary>
internal static class Verify
{
    // Made once: a compilation that differs by its source alone takes over what is known of the references.
    private static readonly Lazy<CSharpCompilation> s_app = new(() => Warm(CSharpCompilation.Create(
        "App", [], [.. EmittedClient.PlatformAndRuntime, EmittedClient.Reference], EmittedClient.CompilationOptions)));

    public static CSharpCompilation Compile(string source) =>
        s_app.Value.AddSyntaxTrees(Parse(source, "App.cs"));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, EmittedClient.ParseOptions, path);

    private static CSharpCompilation Warm(CSharpCompilation compilation)
    {
        compilation.GetDiagnostics();
        return compilation;
    }

    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, AnalyzerOptions? files = null)
    {
        var options = new CompilationWithAnalyzersOptions(
            files ?? new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, AllAnalyzers.Create(), options).GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found.Where(diagnostic => !IsMadeUp(diagnostic))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    // That the catalog does not know a model which a test makes up is not the test's subject.
    public static bool IsMadeUp(Diagnostic diagnostic) =>
        diagnostic.Id == "ORG1030" && diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) is "\"a/b\"" or "\"m\"";

    /// <summary>The marked diagnostics and no others, in code that compiles.</summary>
    public static Task<IReadOnlyList<Diagnostic>> SourceAsync(string marked) => SourceAsync(marked, Compile);

    /// <summary>The same in another project.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> SourceAsync(string marked, Func<string, CSharpCompilation> compile)
    {
        var source = MarkedSource.Parse(marked);
        var compilation = compile(source.Text);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        var found = await RunAsync(compilation);
        Assert.Equal(
            source.Marks.OrderBy(mark => mark.Start)
                .ThenBy(mark => mark.Id, StringComparer.Ordinal)
                .Select(mark => Describe(mark.Id, source.Text, mark.Start, mark.Length)),
            found.Select(diagnostic => Describe(diagnostic.Id, source.Text, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        return found;
    }

    /// <summary>What is reported beside a generated file, as the ids with the lines of the file that a person wrote.</summary>
    public static async Task<IReadOnlyList<string>> MappedAsync(string generated, string path = "Pages/Index_razor.g.cs")
    {
        var compilation = s_app.Value.AddSyntaxTrees(CSharpSyntaxTree.ParseText(generated, EmittedClient.ParseOptions, path));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await RunAsync(compilation);
        return [.. found.Select(diagnostic => (diagnostic.Id, Span: diagnostic.Location.GetMappedLineSpan()))
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Span.Path}:{diagnostic.Span.StartLinePosition.Line + 1}")];
    }

    /// <summary>Statements within a method that has a client, a condition and a text at hand.</summary>
    public static Task<IReadOnlyList<Diagnostic>> StatementsAsync(string marked) => SourceAsync(Method(marked));

    /// <summary>Members of an image request that is sent.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RequestAsync(string members) =>
        StatementsAsync($"var request = new ImageGenerationRequest {{ Model = \"a/b\", Prompt = \"p\", {members} }}; GC.KeepAlive(request);");

    public static string Method(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using OpenRouter;

        static class Program
        {
            static readonly ImageReference reference = "https://example.com/a.png";

            static async Task RunAsync(OpenRouterClient client, bool condition, int number, string text, ImageStreamEvent streamed)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;

    private static string Describe(string id, string text, int start, int length) => $"{id} at {start} '{text.Substring(start, length)}'";
}
