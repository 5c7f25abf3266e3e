using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>
/// Looks at each implicit conversion from a text to an open enum: there a text becomes a value that may be sent. A constructor or a cast
/// says that the value is meant, and a comparison sends nothing.
/// </summary>
internal sealed class OpenEnumChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [UnknownEnumValue.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        var enums = new SymbolTable<INamedTypeSymbol, OpenEnum?>(type => EnumOf(type, scope.Types));
        context.RegisterOperationAction(operation => Check(operation, scope, enums), OperationKind.Conversion);
    }

    private static void Check(OperationAnalysisContext context, CompilationScope scope, SymbolTable<INamedTypeSymbol, OpenEnum?> enums)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is not { IsImplicit: true, OperatorMethod: { Parameters.Length: 1 } method }
            || method.Parameters[0].Type.SpecialType != SpecialType.System_String
            || enums.Of(method.ContainingType) is not { HintsOnly: false } type
            || (conversion.Operand.ConstantValue is { HasValue: true, Value: string text } && type.IsKnown(text)))
        {
            return;
        }

        var wrong = scope.Values.Find(Given(conversion)).Proven(value => UnknownEnumValue.IsBroken(value, type));
        if (wrong.Count > 0 && EnumUse.MayBeSent(conversion, type, scope))
        {
            context.Report(wrong.Select(value => UnknownEnumValue.Create(value, type)));
        }
    }

    // A nullable holds what it is converted from. The other checks of a member that is one look for the values of the whole.
    private static IOperation Given(IConversionOperation conversion) =>
        conversion.Parent is IConversionOperation { IsImplicit: true, OperatorMethod: null } whole
            && whole.Syntax == conversion.Syntax && RuntimeTypes.IsNullable(whole.Type)
            ? whole
            : conversion;

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
}
