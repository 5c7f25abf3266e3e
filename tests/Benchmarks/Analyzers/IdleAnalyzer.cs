using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Checks;

namespace OpenRouterGen.Benchmarks.Analyzers;

/// <summary>The least that our analyzers can cost: called for every operation that a check is called for, and doing nothing.</summary>
// It is no extension of a compiler: it never leaves this program.
#pragma warning disable RS1036, RS1041
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1041
{
    private static readonly ImmutableArray<OperationKind> s_kinds =
    [
        OperationKind.Literal, OperationKind.Utf8String, OperationKind.Binary, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment,
        OperationKind.Argument, OperationKind.ObjectCreation, OperationKind.With, OperationKind.Invocation, OperationKind.Conversion,
        OperationKind.ExpressionStatement, OperationKind.VariableDeclarator, OperationKind.Loop, OperationKind.SwitchExpression, OperationKind.Switch,
        OperationKind.PropertySubpattern, OperationKind.IsPattern, OperationKind.IsType,
    ];

    // A compiler leaves out whoever reports no warning.
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start => start.RegisterOperationAction(static _ => { }, s_kinds));
    }

    /// <summary>Fails when the checks look at other kinds of operations by now.</summary>
    /// <param name="compilation">One that references the runtime.</param>
    public static void Compare(Compilation compilation)
    {
        var checks = new RecordedChecks(compilation, new AnalyzerOptions([]), CancellationToken.None);
        AllChecks.Start(checks);
        var kinds = checks.Kinds.Select(kind => (OperationKind)kind).ToHashSet();
        if (!kinds.SetEquals(s_kinds)) throw new InvalidOperationException("the checks look at " + string.Join(", ", kinds));
    }
}
