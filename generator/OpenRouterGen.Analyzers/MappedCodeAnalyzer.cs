using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Checks;

namespace OpenRouterGen.Analyzers;

/// <summary>
/// Calls all checks for code that a person wrote in a file of another language: <c>.razor</c> and <c>.cshtml</c> become generated C#, at which
/// <see cref="WrittenCodeAnalyzer"/> does not look, with <c>#line</c> around what was written. All other generated code is left at once, the emitted client
/// first.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MappedCodeAnalyzer : DiagnosticAnalyzer
{
    // The folder of what this package's generator emits, whatever the files are called.
    private const string EmittedFolder = "OpenRouterGen.Generator.OpenRouterGenerator";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => AllChecks.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // Most projects have no such code: their checks are not even made.
            if (CompilationScope.Of(start.Compilation) is not null)
            {
                var checks = new Lazy<RecordedChecks>(() => Checks(start.Compilation, start.Options));
                start.RegisterSemanticModelAction(model => Check(model, checks));
            }
        });
    }

    private static RecordedChecks Checks(Compilation compilation, AnalyzerOptions options)
    {
        var checks = new RecordedChecks(compilation, options, CancellationToken.None);
        AllChecks.Start(checks);
        return checks;
    }

    private static void Check(SemanticModelAnalysisContext context, Lazy<RecordedChecks> checks)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!context.IsGeneratedCode || tree.FilePath.Contains(EmittedFolder) || MappedLines.Of(tree, context.CancellationToken) is not { } lines)
        {
            return;
        }

        foreach (var body in Bodies(tree.GetRoot(context.CancellationToken), lines))
        {
            foreach (var operation in context.SemanticModel.GetOperation(body, context.CancellationToken)?.DescendantsAndSelf() ?? [])
            {
                if (checks.Value.Of(operation.Kind) is { Length: > 0 } actions && lines.Begins(operation.Syntax))
                {
                    Check(context, operation, actions);
                }
            }
        }
    }

    private static void Check(SemanticModelAnalysisContext context, IOperation operation, Action<OperationAnalysisContext>[] actions)
    {
        var model = context.SemanticModel;
        var symbol = model.GetEnclosingSymbol(operation.Syntax.SpanStart, context.CancellationToken) ?? model.Compilation.Assembly;

        // Obsolete for who would drive analyzers by it. There is no other way to give an operation of this walk to a check.
#pragma warning disable CS0618
        var inner = new OperationAnalysisContext(
            operation, symbol, model.Compilation, context.Options, context.ReportDiagnostic, _ => true, context.CancellationToken);
#pragma warning restore CS0618
        foreach (var action in actions)
        {
            action(inner);
        }
    }

    /// <summary>The outermost nodes that have operations: bodies, and initializers of fields and properties.</summary>
    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode root, MappedLines lines) => root
        .DescendantNodes(node => !IsBody(node) && lines.Touches(node))
        .Where(node => IsBody(node) && lines.Touches(node));

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => true,
        ArrowExpressionClauseSyntax or EqualsValueClauseSyntax => true,
        _ => false,
    };
}
