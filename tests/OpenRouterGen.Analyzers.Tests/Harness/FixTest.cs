using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using OpenRouterGen.CodeFixes;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>
/// The marked diagnostics and no others, the text that the first fix of each makes, and afterwards nothing that is reported or does not compile. All analyzers
/// and all fixes take part.
/// </summary>
internal sealed class FixTest : CSharpCodeFixTest<WrittenCodeAnalyzer, ReplaceValueFix, DefaultVerifier>
{
    private FixTest(string before, string after)
    {
        VerifiedSolution.Of(this, before);
        FixedCode = after;

        // Fix All and pragmas have tests of their own.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        TestBehaviors = TestBehaviors.SkipSuppressionCheck;
    }

    /// <param name="before">The source, with the diagnostics marked.</param>
    /// <param name="after">The source when the first fix of each was applied.</param>
    public static Task RunAsync(string before, string after) => new FixTest(before, after).RunAsync();

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => AllAnalyzers.Create();

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => FixWorkspace.Providers;

    protected override ParseOptions CreateParseOptions() => EmittedClient.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => EmittedClient.CompilationOptions;

    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics) =>
        base.FilterDiagnostics(VerifiedSolution.WithoutMadeUp(diagnostics));
}
