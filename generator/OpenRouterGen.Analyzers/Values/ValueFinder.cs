using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Finds every value that an expression can have: through constants, known members of open enums, conversions, branches, and locals that
/// are assigned once. What it does not understand is unknown, never a guess.
/// </summary>
internal sealed class ValueFinder(RuntimeTypes types, LocalValues locals)
{
    private const int Deepest = 40;
    private const int MostValues = 64;

    public IReadOnlyList<FoundValue> Find(IOperation operation)
    {
        var found = new List<FoundValue>();
        Collect(operation, null, false, 0, found);
        return found.Count > MostValues ? [FoundValue.Unknown(operation)] : found;
    }

    private void Collect(IOperation operation, IOperation? place, bool intended, int depth, List<FoundValue> into)
    {
        if (depth > Deepest || into.Count > MostValues)
        {
            into.Add(FoundValue.Unknown(place ?? operation));
            return;
        }

        void Next(IOperation inner, IOperation? at = null) => Collect(inner, place ?? at, intended, depth + 1, into);

        switch (operation)
        {
            case { ConstantValue.HasValue: true }:
                into.Add(OfConstant(operation, place, intended));
                break;
            case IConversionOperation conversion when Operand(conversion) is { } operand:
                Collect(operand, place, intended || IsStatedConversion(conversion), depth + 1, into);
                break;
            case IParenthesizedOperation parenthesized:
                Next(parenthesized.Operand);
                break;
            case ILocalReferenceOperation local when locals.InitializerOf(local) is { } initializer:
                Next(initializer, local);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse, IsRef: false } conditional:
                if (conditional.Condition.ConstantValue is not { HasValue: true, Value: false }) Next(conditional.WhenTrue);
                if (conditional.Condition.ConstantValue is not { HasValue: true, Value: true }) Next(whenFalse);
                break;
            case ICoalesceOperation coalesce:
                Coalesce(coalesce, place, intended, depth, into);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms) Next(arm.Value);
                break;
            case IThrowOperation:
                break;
            case IObjectCreationOperation { Arguments.Length: 1 } creation when types.OpenEnumOf(creation.Type) is not null:
                Collect(creation.Arguments[0].Value, place, true, depth + 1, into);
                break;
            case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                AddText(operation, place, intended, into);
                break;
            default:
                into.Add(Leaf(operation, place, intended));
                break;
        }
    }

    private FoundValue OfConstant(IOperation operation, IOperation? place, bool intended) => new(
        place ?? operation,
        operation is ILocalReferenceOperation local ? locals.InitializerOf(local) ?? operation : operation,
        operation.ConstantValue.Value is null ? FoundKind.Null : FoundKind.Constant,
        operation.ConstantValue.Value)
    {
        IsIntended = intended,
    };

    // What stands on the right matters when the left may be null.
    private void Coalesce(ICoalesceOperation coalesce, IOperation? place, bool intended, int depth, List<FoundValue> into)
    {
        var left = new List<FoundValue>();
        Collect(coalesce.Value, place, intended, depth + 1, left);
        into.AddRange(left.Where(value => value.Kind != FoundKind.Null));
        if (!left.All(value => value.Kind is FoundKind.Constant or FoundKind.Present))
        {
            Collect(coalesce.WhenNull, place, intended, depth + 1, into);
        }
    }

    /// <summary>The operand, where the conversion changes nothing about the value.</summary>
    private IOperation? Operand(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            return types.OpenEnumOf(method.ContainingType) is not null || types.IsUnion(method.ContainingType) ? conversion.Operand : null;
        }

        var kind = conversion.GetConversion();
        if (kind.IsIdentity || kind.IsNullLiteral || kind.IsDefaultLiteral || kind.IsImplicit || kind.IsReference || kind.IsBoxing || kind.IsThrow
            || kind.IsConditionalExpression || kind.IsSwitchExpression || kind.IsCollectionExpression || kind.IsObjectCreation)
        {
            return conversion.Operand;
        }

        // An explicit (int?)11 keeps the number, (int?)11.5 does not.
        var isSame = SymbolEqualityComparer.Default.Equals(RuntimeTypes.Underlying(conversion.Type), RuntimeTypes.Underlying(conversion.Operand.Type));
        return kind.IsNullable && isSame ? conversion.Operand : null;
    }

    /// <summary>Whether the conversion to an open enum was written, as <c>new</c> would be.</summary>
    private bool IsStatedConversion(IConversionOperation conversion) =>
        !conversion.IsImplicit && conversion.OperatorMethod is { } method && types.OpenEnumOf(method.ContainingType) is not null;

    private FoundValue Leaf(IOperation operation, IOperation? place, bool intended)
    {
        if (operation is IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } member })
        {
            var text = OpenEnum.TextOf(member, types.KnownValue) ?? (IsEmptyString(member) ? string.Empty : null);
            if (text is not null)
            {
                return new FoundValue(place ?? operation, operation, FoundKind.Constant, text) { IsIntended = intended };
            }
        }

        var kind = operation switch
        {
            IDefaultValueOperation => IsUnset(operation.Type) ? FoundKind.Null : FoundKind.Unknown,
            IObjectCreationOperation creation when types.OpenEnumOf(operation.Type) is not null =>
                creation.Arguments.Length == 0 ? FoundKind.Null : FoundKind.Unknown,
            IObjectCreationOperation => IsNullable(operation.Type) ? FoundKind.Unknown : FoundKind.Present,
            ICollectionExpressionOperation or IArrayCreationOperation => FoundKind.Present,
            _ => FoundKind.Unknown,
        };
        return new FoundValue(place ?? operation, operation, kind, null);
    }

    private void AddText(IOperation operation, IOperation? place, bool intended, List<FoundValue> into)
    {
        var texts = new TextCombinations(this).Of(operation);
        if (texts is null)
        {
            into.Add(FoundValue.Unknown(place ?? operation));
            return;
        }

        into.AddRange(texts.Select(text => new FoundValue(place ?? operation, operation, FoundKind.Constant, text) { IsIntended = intended }));
    }

    private static bool IsEmptyString(ISymbol member) => member is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String };

    private bool IsUnset(ITypeSymbol? type) => type is { IsReferenceType: true } || IsNullable(type) || types.OpenEnumOf(type) is not null;

    private static bool IsNullable(ITypeSymbol? type) => !SymbolEqualityComparer.Default.Equals(RuntimeTypes.Underlying(type), type);
}
