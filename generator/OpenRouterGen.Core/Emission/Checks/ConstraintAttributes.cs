using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Constraints as attributes, which is how the analyzer and the user's own validation see them. The platform's attributes stand
/// where they suit the member's type and lose nothing of the bounds, the runtime's own elsewhere.
/// </summary>
internal static class ConstraintAttributes
{
    // The whole numbers up to here are doubles as well, and no other number becomes one of them.
    private const long GreatestExact = (1L << 53) - 1;

    public static void Emit(CodeWriter writer, TypeRef type, ConstraintModel constraints)
    {
        switch (constraints.Bounds)
        {
            case null:
                break;
            case WholeBounds bounds:
                EmitWhole(writer, type, bounds);
                break;
            case DoubleBounds bounds:
                EmitDouble(writer, bounds);
                break;
            case DecimalBounds bounds:
                EmitDecimal(writer, bounds);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(constraints));
        }

        if (constraints.Length is { } length)
        {
            EmitLength(writer, length);
        }

        if (constraints.Pattern is { } pattern)
        {
            writer.Line($"[{RuntimeNames.Pattern}({Literal.String(pattern)})]");
        }

        if (constraints.Items is { } items)
        {
            EmitItems(writer, items);
        }
    }

    private static void EmitWhole(CodeWriter writer, TypeRef type, WholeBounds bounds)
    {
        var (minimum, maximum) = bounds;
        if (type is ScalarRef { Kind: ScalarKind.Int32 } && IsInner(minimum) && IsInner(maximum))
        {
            writer.Line($"[{RuntimeNames.Range}({Int32(minimum, Code.Of($"int.MinValue"))}, {Int32(maximum, Code.Of($"int.MaxValue"))})]");
        }
        else if (IsExact(minimum) && IsExact(maximum))
        {
            writer.Line($"[{RuntimeNames.Range}({Literal.Double(minimum ?? double.NegativeInfinity)}, {Literal.Double(maximum ?? double.PositiveInfinity)})]");
        }
        else
        {
            EmitTexts(writer, minimum is { } low ? new(low, false) : null, maximum is { } high ? new(high, false) : null);
        }
    }

    // The ends of int stand for an open end.
    private static bool IsInner(long? bound) => bound is null or (> int.MinValue and < int.MaxValue);

    private static bool IsExact(long? bound) => bound is null or (>= -GreatestExact and <= GreatestExact);

    private static Code Int32(long? bound, Code open) => bound is { } value ? Code.Of($"{Literal.Int64(value)}") : open;

    private static void EmitDouble(CodeWriter writer, DoubleBounds bounds)
    {
        var arguments = new List<Code>
        {
            Code.Of($"{Literal.Double(bounds.Minimum?.Value ?? double.NegativeInfinity)}"),
            Code.Of($"{Literal.Double(bounds.Maximum?.Value ?? double.PositiveInfinity)}"),
        };
        AddExclusive(arguments, bounds.Minimum?.IsExclusive, bounds.Maximum?.IsExclusive);
        writer.Line($"[{RuntimeNames.Range}({Code.Join(", ", arguments)})]");
    }

    private static void EmitDecimal(CodeWriter writer, DecimalBounds bounds) => EmitTexts(writer, bounds.Minimum, bounds.Maximum);

    // An attribute cannot hold a decimal; its text loses nothing.
    private static void EmitTexts(CodeWriter writer, Bound<decimal>? minimum, Bound<decimal>? maximum)
    {
        var arguments = new List<Code>();
        if (minimum is { } low)
        {
            arguments.Add(Code.Of($"Minimum = {Literal.DecimalText(low.Value)}"));
        }

        if (maximum is { } high)
        {
            arguments.Add(Code.Of($"Maximum = {Literal.DecimalText(high.Value)}"));
        }

        AddExclusive(arguments, minimum?.IsExclusive, maximum?.IsExclusive);
        writer.Line($"[{RuntimeNames.DecimalRange}({Code.Join(", ", arguments)})]");
    }

    private static void AddExclusive(List<Code> arguments, bool? minimum, bool? maximum)
    {
        if (minimum == true)
        {
            arguments.Add(Code.Of($"MinimumIsExclusive = true"));
        }

        if (maximum == true)
        {
            arguments.Add(Code.Of($"MaximumIsExclusive = true"));
        }
    }

    private static void EmitLength(CodeWriter writer, CountModel length)
    {
        var maximum = length.Maximum is { } greatest ? Code.Of($"{greatest}") : Code.Of($"int.MaxValue");
        var minimum = length.Minimum is { } least ? Code.Of($", MinimumLength = {least}") : Code.Empty;
        writer.Line($"[{RuntimeNames.StringLength}({maximum}{minimum})]");
    }

    private static void EmitItems(CodeWriter writer, CountModel items)
    {
        var arguments = new List<Code>();
        if (items.Minimum is { } minimum)
        {
            arguments.Add(Code.Of($"Minimum = {minimum}"));
        }

        if (items.Maximum is { } maximum)
        {
            arguments.Add(Code.Of($"Maximum = {maximum}"));
        }

        writer.Line($"[{RuntimeNames.ItemCount}({Code.Join(", ", arguments)})]");
    }
}
