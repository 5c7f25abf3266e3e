using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks at requests that are being made, and at methods that they are passed to, beside the catalog of the request.</summary>
internal sealed class CatalogChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors =>
    [
        UnknownEntry.Descriptor, UnsupportedParameter.Descriptor, UnsupportedText.Descriptor, UnsupportedNumber.Descriptor,
        UnsupportedCount.Descriptor, ParameterWithoutEffect.Descriptor, IgnoredMethod.Descriptor, DroppedOption.Descriptor,
        EndpointsExcluded.Descriptor, NoEndpointLeft.Descriptor, UnknownEndpoint.Descriptor,
    ];

    /// <inheritdoc/>
    public override void CheckObject(OperationAnalysisContext context, RecordShape shape, CompilationScope scope) =>
        context.Report(CatalogEvaluation.Of(context.Operation, shape, scope)?.Diagnostics() ?? []);

    /// <inheritdoc/>
    public override void CheckCall(OperationAnalysisContext context, IInvocationOperation call, CompilationScope scope)
    {
        if (scope.Types.FlagOf(call.TargetMethod) is { Value: true } flag)
        {
            CheckFlag(context, call, flag.WireName, scope);
        }

        foreach (var argument in call.Arguments)
        {
            CheckId(context, argument, scope);
        }
    }

    private static void CheckFlag(OperationAnalysisContext context, IInvocationOperation call, string wireName, CompilationScope scope)
    {
        foreach (var argument in call.Arguments)
        {
            if (scope.Types.ShapeOf(argument.Parameter?.Type) is { } shape
                && CatalogEvaluation.Of(argument.Value, shape, scope) is { } evaluation
                && evaluation.Catalog.Parameters.FirstOrDefault(parameter => parameter.WireName == wireName) is { } parameter
                && shape.Member(wireName) is { } member)
            {
                context.Report(IgnoredMethod.Check(call, parameter, member, evaluation.Entries));
            }
        }
    }

    // An id that is given as one text is of the same catalog as those in the requests of the same client.
    private static void CheckId(OperationAnalysisContext context, IArgumentOperation argument, CompilationScope scope)
    {
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
            && scope.Types.RefusalOf(parameter) is { Separator: not null } refusal
            && scope.Catalogs.OfClient(parameter.ContainingType) is { } catalog)
        {
            context.Report(scope.Values.Find(argument.Value).Diagnostics(
                name => RefusedValue.IsRefused(name, refusal) ? null : UnknownEntry.CheckNear(name, catalog)));
        }
    }
}
