using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers;

/// <summary>Looks at requests that are being made, and at methods that they are passed to, beside the catalog of the request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogAnalyzer : RuntimeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
    [
        UnknownEntry.Descriptor, UnsupportedParameter.Descriptor, UnsupportedText.Descriptor, UnsupportedNumber.Descriptor,
        UnsupportedCount.Descriptor, ParameterWithoutEffect.Descriptor, IgnoredMethod.Descriptor, DroppedOption.Descriptor,
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

    private static void CheckObject(OperationAnalysisContext context, CompilationScope scope, RequestCatalogs catalogs) =>
        context.Report(Evaluate(context.Operation, context.Operation.Type, scope, catalogs)?.Evaluation.Diagnostics() ?? []);

    private static void CheckCall(OperationAnalysisContext context, CompilationScope scope, RequestCatalogs catalogs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!scope.Types.IsEmitted(call.TargetMethod.ContainingType)
            || call.TargetMethod.Attribute(catalogs.Types.SetsParameter)?.Positional(0) is not string wireName)
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (Evaluate(argument.Value, argument.Parameter?.Type, scope, catalogs) is var (catalog, evaluation)
                && catalog.Parameters.FirstOrDefault(parameter => parameter.WireName == wireName) is { } parameter)
            {
                context.Report(IgnoredMethod.Check(call, parameter, evaluation.Entries));
            }
        }
    }

    private static (RequestCatalog Catalog, CatalogEvaluation Evaluation)? Evaluate(
        IOperation value, ITypeSymbol? type, CompilationScope scope, RequestCatalogs catalogs) =>
        catalogs.Of(type, scope.Types) is { } catalog && scope.Types.ShapeOf(type) is { } shape && scope.Objects.Read(value) is { } made
            ? (catalog, new CatalogEvaluation(catalog, shape, made, scope))
            : null;
}
