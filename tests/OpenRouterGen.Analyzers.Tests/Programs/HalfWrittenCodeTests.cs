using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>An editor analyses code while it is typed: after every token of a program no analyzer may fail.</summary>
public class HalfWrittenCodeTests
{
    // Of the long program every third token is enough: its lines are alike.
    public static TheoryData<string, int> Files() => new()
    {
        { "samples/Quickstart/Generation.cs", 1 },
        { "samples/Quickstart/Discovery.cs", 1 },
        { "samples/ModelPicker/Requirement.cs", 1 },
        { "tests/OpenRouterGen.Analyzers.Tests/Programs/Mistakes.txt", 3 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_analyzer_fails_at_any_token(string file, int step)
    {
        var text = MarkedSource.Parse(Repository.Read(file)).Text;
        var tokens = CSharpSyntaxTree.ParseText(text, EmittedClient.ParseOptions).GetRoot().DescendantTokens();
        var ends = tokens.Select(token => token.Span.End).Distinct().Where((_, index) => index % step == 0).ToList();
        var project = Projects.WithLibrary(string.Empty);
        project.GetDiagnostics();
        var failures = new ConcurrentBag<string>();
        var analyzers = AllAnalyzers.Create();
        await Parallel.ForEachAsync(ends, async (end, cancellation) =>
        {
            var compilation = project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text[..end], EmittedClient.ParseOptions, "App.cs"));
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, _, _) => failures.Add($"{end}: {exception}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
            await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation);
        });
        Assert.Empty(failures);
        Assert.InRange(ends.Count, 100, 10_000);
    }

    [Fact]
    public async Task Without_the_runtime_nothing_is_looked_at()
    {
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText("class C { string Key = \"sk-or-v1-0123456789abcdef0123456789abcdef\"; }")],
            EmittedClient.Platform,
            EmittedClient.CompilationOptions);
        Assert.Empty(await Verify.RunAsync(compilation));
    }
}
