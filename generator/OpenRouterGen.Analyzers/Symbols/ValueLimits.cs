using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What a value of an emitted member or parameter must satisfy, as its attributes say.</summary>
internal sealed record ValueLimits
{
    // Of the platform's attributes these have the right meaning.
    private const string Annotations = "DataAnnotations";
    private const string ComponentModel = "ComponentModel";

    public NumberRange? Range { get; init; }

    public int MinimumLength { get; init; }

    public int MaximumLength { get; init; } = int.MaxValue;

    public int MinimumItems { get; init; }

    public int MaximumItems { get; init; } = int.MaxValue;

    public TextPattern? Pattern { get; init; }

    /// <summary>The member must be given, and null is no value.</summary>
    public bool IsRequired { get; init; }

    public bool HasLength => MinimumLength > 0 || MaximumLength < int.MaxValue;

    public bool HasItems => MinimumItems > 0 || MaximumItems < int.MaxValue;

    public static ValueLimits? Read(ISymbol symbol, ConstraintAttributeTypes types)
    {
        var limits = new ValueLimits { IsRequired = symbol is IPropertySymbol { IsRequired: true } property && !MayBeNull(property) };
        foreach (var attribute in symbol.GetAttributes())
        {
            limits = limits.With(attribute, types);
        }

        return limits == new ValueLimits() ? null : limits;
    }

    private ValueLimits With(AttributeData attribute, ConstraintAttributeTypes types)
    {
        if (attribute.Is("RangeAttribute", Annotations, ComponentModel) || attribute.Is(types.DecimalRange))
        {
            return this with { Range = NumberRange.Read(attribute) };
        }

        if (attribute.Is("StringLengthAttribute", Annotations, ComponentModel))
        {
            return this with { MinimumLength = Bound(attribute.Named("MinimumLength"), 0), MaximumLength = Bound(attribute.Positional(0), int.MaxValue) };
        }

        if (attribute.Is(types.ItemCount))
        {
            return this with { MinimumItems = Bound(attribute.Named("Minimum"), 0), MaximumItems = Bound(attribute.Named("Maximum"), int.MaxValue) };
        }

        return attribute.Is(types.Pattern) ? this with { Pattern = TextPattern.Read(attribute) } : this;
    }

    private static int Bound(object? said, int otherwise) => said is int bound ? bound : otherwise;

    private static bool MayBeNull(IPropertySymbol property) =>
        property.Type.IsReferenceType
            ? property.NullableAnnotation != NullableAnnotation.NotAnnotated
            : property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
