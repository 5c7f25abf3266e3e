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
        EndpointsExcluded.Descriptor, NoEndpointLeft.Descriptor, UnknownEndpoint.Descriptor,
    ];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        if (scope.Types.Catalogs.Catalog is null)
        {
            return;
        }

        var catalogs = new RequestCatalogs(scope.Types.Catalogs);
        context.RegisterOperationAction(operation => CheckObject(operation, scope, catalogs), OperationKind.ObjectCreation, OperationKind.With);
        context.RegisterOperationAction(operation => CheckCall(operation, scope, catalogs), OperationKind.Invocation);
    }

    private static void CheckObject(OperationAnalysisContext context, CompilationScope scope, RequestCatalogs catalogs) =>
        context.Report(Evaluate(context.Operation, context.Operation.Type, scope, catalogs)?.Evaluation.Diagnostics() ?? []);

    private static void CheckCall(OperationAnalysisContext context, CompilationScope scope, RequestCatalogs catalogs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!scope.Types.IsEmitted(call.TargetMethod.ContainingType))
        {
            return;
        }

        if (scope.Types.FlagOf(call.TargetMethod) is { Value: true } flag)
        {
            CheckFlag(context, call, flag.WireName, scope, catalogs);
        }

        foreach (var argument in call.Arguments)
        {
            CheckId(context, argument, scope, catalogs);
        }
    }

    private static void CheckFlag(
        OperationAnalysisContext context, IInvocationOperation call, string wireName, CompilationScope scope, RequestCatalogs catalogs)
    {
        foreach (var argument in call.Arguments)
        {
            if (Evaluate(argument.Value, argument.Parameter?.Type, scope, catalogs) is var (catalog, evaluation)
                && catalog.Parameters.FirstOrDefault(parameter => parameter.WireName == wireName) is { } parameter
                && scope.Types.ShapeOf(argument.Parameter?.Type)?.Member(wireName) is { } member)
            {
                context.Report(IgnoredMethod.Check(call, parameter, member, evaluation.Entries));
            }
        }
    }

    // An id that is given as one text is of the same catalog as those in the requests of the same client.
    private static void CheckId(OperationAnalysisContext context, IArgumentOperation argument, CompilationScope scope, RequestCatalogs catalogs)
    {
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
            && scope.Types.RefusalOf(parameter) is { Separator: not null } refusal
            && catalogs.OfClient(parameter.ContainingType, scope.Types) is { } catalog)
        {
            context.Report(scope.Values.Find(argument.Value).Diagnostics(
                name => RefusedValue.IsRefused(name, refusal) ? null : UnknownEntry.CheckNear(name, catalog)));
        }
    }

    private static (RequestCatalog Catalog, CatalogEvaluation Evaluation)? Evaluate(
        IOperation value, ITypeSymbol? type, CompilationScope scope, RequestCatalogs catalogs) =>
        catalogs.Of(type, scope.Types) is { } catalog && scope.Types.ShapeOf(type) is { } shape && scope.Objects.Read(value) is { } made
            ? (catalog, new CatalogEvaluation(catalog, shape, made, scope))
            : null;
}
