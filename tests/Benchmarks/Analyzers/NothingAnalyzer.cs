using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Benchmarks.Analyzers;

/// <summary>
/// The baseline of analyzers: it asks for operations, of generated code too, and does nothing with them. Twenty of the SDK's analyzers do so in a project
/// of .NET 10 that does not turn them off, so a compiler makes the operations in any case.
/// </summary>
// It is no extension of a compiler: it never leaves this program.
#pragma warning disable RS1036, RS1041
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NothingAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1041
{
    // A compiler leaves out whoever reports no warning.
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("NOTHING", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Who asks a compilation first waits until its references are bound.
            _ = start.Compilation.Assembly;
            start.RegisterOperationAction(static _ => { }, OperationKind.Literal);
        });
    }
}
