using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>
/// Looks at what other generators work on beside ours: contexts of System.Text.Json, and endpoints of ASP.NET where its generator is on.
/// </summary>
internal sealed class HiddenTypeChecks : CheckGroup
{
    private const string Serialization = "System.Text.Json.Serialization.";
    private const string Serializer = "JsonSerializerContext";

    // The namespace of the code that calls of endpoints are replaced by: the SDK names it to the compiler where the generator is on.
    private const string Endpoints = "Microsoft.AspNetCore.Http.Generated";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [HiddenFromGenerator.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        if (HasEndpointGenerator(context.Compilation)
            && context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions") is { } routes)
        {
            context.RegisterOperationAction(
                operation => operation.Report(HiddenFromGenerator.CheckEndpoint((IInvocationOperation)operation.Operation, routes, scope.Types)),
                OperationKind.Invocation);
        }

        context.RegisterSymbolAction(symbol => Check(symbol, scope), SymbolKind.NamedType);
    }

    private static bool HasEndpointGenerator(Compilation compilation) => compilation.SyntaxTrees.FirstOrDefault()?.Options.Features is { } features
        && (NamesEndpoints(features, "InterceptorsNamespaces") || NamesEndpoints(features, "InterceptorsPreviewNamespaces"));

    private static bool NamesEndpoints(IReadOnlyDictionary<string, string> features, string feature) =>
        features.TryGetValue(feature, out var spaces) && spaces.Split(';').Contains(Endpoints);

    private static void Check(SymbolAnalysisContext context, CompilationScope scope)
    {
        // By the name first: few types extend anything of it.
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.BaseType is not { Name: Serializer } extended
            || extended.ContainingAssembly is not { } json
            || json.GetTypeByMetadataName(Serialization + "JsonSerializableAttribute") is not { } listing
            || !SymbolEqualityComparer.Default.Equals(extended, json.GetTypeByMetadataName(Serialization + Serializer)))
        {
            return;
        }

        foreach (var diagnostic in HiddenFromGenerator.Check(type, listing, scope.Types, context.CancellationToken))
        {
            if (TypedCode.IsComplete(diagnostic.Location))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
