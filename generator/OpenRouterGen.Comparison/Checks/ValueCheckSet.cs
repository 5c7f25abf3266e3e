using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>The checks of a value's type, by what holds the value.</summary>
/// <param name="TypeChanged">It has another type.</param>
/// <param name="Nullable">It may be null.</param>
/// <param name="NotNullable">It may not be null.</param>
internal sealed record ValueCheckSet(Check TypeChanged, Check Nullable, Check NotNullable)
{
    public static readonly ValueCheckSet Parameter =
        new(ValueChecks.ParameterTypeChanged, ValueChecks.ParameterNullable, ValueChecks.ParameterNotNullable);

    // A body is there or not: null would be another type.
    public static readonly ValueCheckSet Body = new(ValueChecks.BodyTypeChanged, ValueChecks.BodyTypeChanged, ValueChecks.BodyTypeChanged);

    public static readonly ValueCheckSet Response = new(ValueChecks.ResponseTypeChanged, ValueChecks.ResponseNullable, ValueChecks.ResponseNotNullable);

    public static readonly ValueCheckSet Member = new(ValueChecks.MemberTypeChanged, ValueChecks.MemberNullable, ValueChecks.MemberNotNullable);

    public static readonly ValueCheckSet Additional =
        new(ValueChecks.AdditionalTypeChanged, ValueChecks.AdditionalNullable, ValueChecks.AdditionalNotNullable);
}
