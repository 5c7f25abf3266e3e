using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Which constraints mean something for a type, and whole-number bounds in one form.</summary>
internal static class ConstraintText
{
    public static bool HasChecks(TypeRef type, ConstraintModel constraints) => !constraints.IsNone
        && (HasRange(type, constraints) || HasLength(type, constraints) || HasPattern(type, constraints) || HasItems(type, constraints));

    public static bool HasRange(TypeRef type, ConstraintModel constraints)
        => type is ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal }
            && (constraints.Minimum is not null || constraints.Maximum is not null);

    public static bool HasLength(TypeRef type, ConstraintModel constraints)
        => IsText(type) && (constraints.MinLength is not null || constraints.MaxLength is not null);

    public static bool HasPattern(TypeRef type, ConstraintModel constraints) => IsText(type) && constraints.Pattern is not null;

    public static bool HasItems(TypeRef type, ConstraintModel constraints)
        => type is ListRef or MapRef && (constraints.MinItems is not null || constraints.MaxItems is not null);

    public static bool IsWhole(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 };

    /// <summary>The smallest whole number that the bounds allow.</summary>
    public static long? WholeMinimum(ConstraintModel constraints)
    {
        if (constraints.Minimum is not { } minimum)
        {
            return null;
        }

        var whole = decimal.Ceiling(minimum);
        return Clamp(constraints.ExclusiveMinimum && whole == minimum ? whole + 1 : whole);
    }

    /// <summary>The greatest whole number that the bounds allow.</summary>
    public static long? WholeMaximum(ConstraintModel constraints)
    {
        if (constraints.Maximum is not { } maximum)
        {
            return null;
        }

        var whole = decimal.Floor(maximum);
        return Clamp(constraints.ExclusiveMaximum && whole == maximum ? whole - 1 : whole);
    }

    private static bool IsText(TypeRef type) => TypeText.IsString(type) || TypeText.IsEnum(type);

    private static long Clamp(decimal value) => value < long.MinValue ? long.MinValue : value > long.MaxValue ? long.MaxValue : (long)value;
}
