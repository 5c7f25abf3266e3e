using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers;

/// <summary>Checks requests that are being made, and methods that they are passed to, against the catalogue of the request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogAnalyzer : RuntimeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
    [
        CatalogDiagnostics.UnknownEntry, CatalogDiagnostics.UnsupportedParameter, CatalogDiagnostics.UnsupportedText, CatalogDiagnostics.UnsupportedNumber,
        CatalogDiagnostics.UnsupportedCount, CatalogDiagnostics.IgnoredParameter, CatalogDiagnostics.IgnoredMethod, CatalogDiagnostics.DroppedOption,
    ];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        var catalogs = new RequestCatalogs(context.Compilation);
        if (catalogs.Types.Catalog is null)
        {
            return;
        }

        context.RegisterOperationAction(operation => CheckObject(operation, scope, catalogs), OperationKind.ObjectCreation, OperationKind.With);
        context.RegisterOperationAction(operation => CheckCall(operation, scope, catalogs), OperationKind.Invocation);
    }

    private static void CheckObject(OperationAnalysisContext context, CompilationScope scope, RequestCatalogs catalogs)
    {
        foreach (var problem in Evaluate(context.Operation, context.Operation.Type, scope, catalogs)?.Evaluation.Problems() ?? [])
        {
            context.ReportDiagnostic(problem);
        }
    }

    private static void CheckCall(OperationAnalysisContext context, CompilationScope scope, RequestCatalogs catalogs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!scope.Types.IsEmitted(call.TargetMethod.ContainingType) || catalogs.Types.Find(call.TargetMethod, catalogs.Types.SetsParameter)?.Positional(0) is not string wireName)
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (Evaluate(argument.Value, argument.Parameter?.Type, scope, catalogs) is var (catalog, evaluation)
                && catalog.Parameters.FirstOrDefault(parameter => parameter.WireName == wireName) is { } parameter
                && evaluation.Entries is { Count: > 0 } entries
                && entries.All(entry => CatalogJudge.IsSetInVain(entry, parameter)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    CatalogDiagnostics.IgnoredMethod, NameOf(call), call.TargetMethod.Name, wireName, entries[0].Id, entries[0].Source));
            }
        }
    }

    private static (RequestCatalog Catalog, CatalogEvaluation Evaluation)? Evaluate(IOperation value, ITypeSymbol? type, CompilationScope scope, RequestCatalogs catalogs)
        => catalogs.Of(type, scope.Types) is { } catalog && scope.Types.ShapeOf(type) is { } shape && scope.Objects.Read(value) is { } made
            ? (catalog, new CatalogEvaluation(catalog, shape, made, scope))
            : null;

    private static Location NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
        ? member.Name.GetLocation()
        : call.Syntax.GetLocation();
}
