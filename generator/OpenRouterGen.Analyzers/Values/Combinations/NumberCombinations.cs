using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// The whole numbers that a calculation can come to, where every operand is known: the four operators and the remainder, shifts and bits, a sign, a cast,
/// the smaller, greater, bounded and absolute ones of <see cref="Math"/> and of the types, the length of a text, and the number that a text of digits is.
/// What does not fit its type is not known.
/// </summary>
internal sealed class NumberCombinations(ValueFinder values, int depth)
{
    // A member that is being typed may be made of itself, and each operand is looked at twice.
    private const int DeepestBounds = 5;

    /// <summary>Whether an expression is such a calculation.</summary>
    public static bool IsMadeBy(IOperation operation) => IsWhole(operation.Type) && operation switch
    {
        IBinaryOperation { OperatorMethod: null, IsLifted: false } binary => binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract
            or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder || IsOfBits(binary.OperatorKind),
        IPropertyReferenceOperation { Property: { Name: nameof(string.Length), ContainingType.SpecialType: SpecialType.System_String } } => true,
        IUnaryOperation { OperatorMethod: null, IsLifted: false } unary => unary.OperatorKind is UnaryOperatorKind.Minus or UnaryOperatorKind.Plus
            or UnaryOperatorKind.BitwiseNegation,
        IConversionOperation { IsImplicit: false, OperatorMethod: null } cast =>
            cast.Operand.Type?.SpecialType is SpecialType.System_Char or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64),
        IInvocationOperation { Instance: null, TargetMethod: var method } when IsOfNumbers(method.ContainingType) =>
            method.Name is nameof(Math.Min) or nameof(Math.Max) or nameof(Math.Abs) or "Clamp" || IsParse(operation),
        _ => false,
    };

    private static bool IsOfNumbers(ITypeSymbol type) => IsWhole(type) || type is { Name: nameof(Math), ContainingNamespace.Name: nameof(System) };

    /// <summary>The numbers, of the type of the expression; null when an operand is not known, or a result does not fit.</summary>
    public IReadOnlyList<Combined<object>>? Of(IOperation operation)
    {
        var operands = Operands(operation).Select(operand => NumbersOf(operand, operation));
        if (Combinations.Of<IReadOnlyList<decimal>>([], operands, (all, next) => [.. all, .. next]) is not { } combined)
        {
            return null;
        }

        var numbers = new List<Combined<object>>();
        foreach (var one in combined)
        {
            if (Calculate(operation, one.Value) is not { } number || Fitted(number, operation.Type) is not { } fitted)
            {
                return null;
            }

            numbers.Add(new Combined<object>(fitted, one.Choice, one.Conditions, one.Variables));
        }

        return numbers;
    }

    /// <summary>What bounds a calculation whose operands are not all known: <c>Math.Max(n, 11)</c> is at least 11, whatever <c>n</c> is.</summary>
    public IEnumerable<(FoundValue Bound, bool IsLeast)> Bounds(IOperation operation)
    {
        if (depth > DeepestBounds || operation is not IInvocationOperation { TargetMethod.Name: nameof(Math.Min) or nameof(Math.Max) or "Clamp" } call)
        {
            yield break;
        }

        var isClamp = call.TargetMethod.Name == "Clamp";
        var operands = Operands(call).ToList();
        for (var i = isClamp ? 1 : 0; i < operands.Count; i++)
        {
            if (values.Values(operands[i], depth) is { Length: 1 } only
                && only[0] is { Constant: sbyte or byte or short or ushort or int or uint or long } known)
            {
                yield return (known, isClamp ? i == 1 : call.TargetMethod.Name == nameof(Math.Max));
            }
        }
    }

    private static IEnumerable<IOperation> Operands(IOperation operation) => operation switch
    {
        IBinaryOperation binary => [binary.LeftOperand, binary.RightOperand],
        IUnaryOperation unary => [unary.Operand],
        IConversionOperation cast => [cast.Operand],
        IPropertyReferenceOperation { Instance: { } text } => [text],
        IInvocationOperation call when IsParse(call) => [call.Arguments[0].Value],
        IInvocationOperation call => call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value),
        _ => [],
    };

    private IReadOnlyList<Combined<IReadOnlyList<decimal>>>? NumbersOf(IOperation operand, IOperation calculation)
    {
        var numbers = new List<Combined<IReadOnlyList<decimal>>>();
        foreach (var value in values.Values(operand, depth))
        {
            if (value.IsLeft || Number(value.Constant, calculation) is not { } number)
            {
                return null;
            }

            numbers.Add(Combined<IReadOnlyList<decimal>>.Of([number], value));
        }

        return numbers;
    }

    private static decimal? Number(object? constant, IOperation calculation) => (constant, calculation) switch
    {
        (string text, IPropertyReferenceOperation) => text.Length,
        (string text, IInvocationOperation) when decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        (_, IPropertyReferenceOperation) => null,
        (char code, _) => code,
        (sbyte or byte or short or ushort or int or uint or long or ulong, _) => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    // Digits are the same number in every culture.
    private static bool IsParse(IOperation operation) =>
        operation is IInvocationOperation { Instance: null, TargetMethod: { Name: "Parse", Parameters: var parameters }, Arguments: var arguments }
            && parameters[0].Type.SpecialType == SpecialType.System_String
            && (parameters.Length == 1 || (parameters.Length == 2 && TextChanges.IsCulture(arguments[1].Value)));

    private static decimal? Calculate(IOperation operation, IReadOnlyList<decimal> numbers) => operation switch
    {
        IBinaryOperation binary when IsOfBits(binary.OperatorKind) => Bits(binary, (long)numbers[0], (long)numbers[1]),
        IBinaryOperation binary => Calculate(binary.OperatorKind, numbers[0], numbers[1]),
        IPropertyReferenceOperation or IConversionOperation => numbers[0],
        IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation } => -numbers[0] - 1,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } => -numbers[0],
        IUnaryOperation => numbers[0],
        IInvocationOperation { TargetMethod.Name: nameof(Math.Min) } => Math.Min(numbers[0], numbers[1]),
        IInvocationOperation { TargetMethod.Name: nameof(Math.Max) } => Math.Max(numbers[0], numbers[1]),
        IInvocationOperation { TargetMethod.Name: nameof(Math.Abs) } => Math.Abs(numbers[0]),
        IInvocationOperation { TargetMethod.Name: "Parse" } => numbers[0],
        IInvocationOperation when numbers[1] <= numbers[2] => Math.Max(numbers[1], Math.Min(numbers[2], numbers[0])),
        _ => null,
    };

    private static decimal? Calculate(BinaryOperatorKind kind, decimal left, decimal right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply when Math.Abs(left) <= int.MaxValue && Math.Abs(right) <= int.MaxValue => left * right,
        BinaryOperatorKind.Divide when right != 0 => decimal.Truncate(left / right),
        BinaryOperatorKind.Remainder when right != 0 => left % right,
        _ => null,
    };

    private static bool IsOfBits(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift
        or BinaryOperatorKind.UnsignedRightShift or BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr;

    // As C# does it: a shift goes by as many bits as the type has, and loses what leaves it.
    private static decimal? Bits(IBinaryOperation operation, long left, long right) => operation.OperatorKind switch
    {
        BinaryOperatorKind.LeftShift => IsLong(operation) ? left << (int)right : (int)left << (int)right,
        BinaryOperatorKind.RightShift => IsLong(operation) ? left >> (int)right : (int)left >> (int)right,
        BinaryOperatorKind.UnsignedRightShift => IsLong(operation) ? left >>> (int)right : (int)left >>> (int)right,
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => null,
    };

    private static bool IsLong(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Int64;

    private static bool IsWhole(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    private static object? Fitted(decimal number, ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Int32 when number is >= int.MinValue and <= int.MaxValue => (int)number,
        SpecialType.System_Int64 when number is >= long.MinValue and <= long.MaxValue => (long)number,
        _ => null,
    };
}
