using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>
/// The marked diagnostics and no others, with the severity that their descriptors have, and none of them where a pragma disables their ids. It makes a solution
/// and analyses twice: <see cref="Verify"/> is for the many forms of a rule.
/// </summary>
internal sealed class RuleTest : CSharpAnalyzerTest<WrittenCodeAnalyzer, DefaultVerifier>
{
    private RuleTest(string source) => VerifiedSolution.Of(this, source);

    public static Task RunAsync(string source) => new RuleTest(source).RunAsync();

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => AllAnalyzers.Create();

    protected override ParseOptions CreateParseOptions() => EmittedClient.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => EmittedClient.CompilationOptions;

    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics) =>
        base.FilterDiagnostics(VerifiedSolution.WithoutMadeUp(diagnostics));
}
