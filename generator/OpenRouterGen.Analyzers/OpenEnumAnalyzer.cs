using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers;

/// <summary>
/// Looks at each implicit conversion from a text to an open enum: there a text becomes a value that may be sent. A constructor or a cast
/// says that the value is meant, and a comparison sends nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenEnumAnalyzer : RuntimeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [UnknownEnumValue.Descriptor];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationScope scope) =>
        context.RegisterOperationAction(operation => Check(operation, scope), OperationKind.Conversion);

    private static void Check(OperationAnalysisContext context, CompilationScope scope)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is not { IsImplicit: true, OperatorMethod: { Parameters.Length: 1 } method }
            || method.Parameters[0].Type.SpecialType != SpecialType.System_String
            || EnumOf(method.ContainingType, scope.Types) is not { } type
            || IsCompared(conversion))
        {
            return;
        }

        foreach (var value in scope.Values.Find(conversion.Operand))
        {
            context.Report(UnknownEnumValue.Check(value, type));
        }
    }

    /// <summary>The open enum that the text becomes: the operator's own, or the only one that is a case of the operator's union.</summary>
    private static OpenEnum? EnumOf(INamedTypeSymbol type, RuntimeTypes types)
    {
        if (types.OpenEnumOf(type) is { } own)
        {
            return own;
        }

        var cases = types.IsUnion(type) ? UnionCases.Of(type).Select(types.OpenEnumOf).OfType<OpenEnum>().ToList() : [];
        return cases.Count == 1 ? cases[0] : null;
    }

    // A value that is newer than this client is a good thing to compare with: the answer may have it.
    private static bool IsCompared(IOperation operation)
    {
        var value = operation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation
            or ISwitchExpressionArmOperation or ISwitchExpressionOperation
            or ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IBinaryOperation or ITupleBinaryOperation => true,
            ITupleOperation { Parent: ITupleBinaryOperation } => true,
            // list.Contains("text") and Assert.Equal("text", value): a method that takes anything does not send it.
            IArgumentOperation { Parameter: { } parameter } =>
                TakesAnything(parameter.OriginalDefinition.Type) || parameter.ContainingSymbol.Name is "Equals" or "CompareTo",
            IArgumentOperation => true,
            _ => false,
        };
    }

    private static bool TakesAnything(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => TakesAnything(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(TakesAnything),
        _ => false,
    };
}
