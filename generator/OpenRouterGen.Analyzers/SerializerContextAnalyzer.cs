using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.Analyzers;

/// <summary>Looks at contexts of System.Text.Json, which another generator fills in beside ours.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializerContextAnalyzer : RuntimeAnalyzer
{
    private const string Serialization = "System.Text.Json.Serialization.";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [HiddenFromGenerator.Descriptor];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        if (scope.Types.Attributes.WireName?.ContainingAssembly is { } json
            && json.GetTypeByMetadataName(Serialization + "JsonSerializableAttribute") is { } listing
            && json.GetTypeByMetadataName(Serialization + "JsonSerializerContext") is { } serializer)
        {
            context.RegisterSymbolAction(symbol => Check(symbol, scope, listing, serializer), SymbolKind.NamedType);
        }
    }

    private static void Check(SymbolAnalysisContext context, CompilationScope scope, INamedTypeSymbol listing, INamedTypeSymbol serializer)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!SymbolEqualityComparer.Default.Equals(type.BaseType, serializer))
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
