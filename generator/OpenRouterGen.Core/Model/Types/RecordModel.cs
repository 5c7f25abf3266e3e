using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A JSON object with known members.</summary>
internal sealed record RecordModel(CSharpIdentifier Name, string? Description, EquatableList<PropertyModel> Properties)
    : TypeModel(Name, Description)
{
    /// <summary>The type of members that the document does not name; raw JSON unless the document says more.</summary>
    public TypeRef AdditionalProperties { get; init; } = new ScalarRef(ScalarKind.Json);

    /// <summary>The C# name of the dictionary of those members.</summary>
    public required CSharpIdentifier AdditionalPropertiesName { get; init; }

    /// <summary>What the value of each of those members must satisfy.</summary>
    public ConstraintModel AdditionalConstraints { get; init; } = ConstraintModel.None;

    /// <summary>Whether requests alone have the record: then a member that does not fit is a mistake of the one who sends it, and nothing to keep.</summary>
    public bool IsRequestOnly { get; init; }

    /// <summary>The C# name of the member that names what is sent as null; null when the record has none.</summary>
    public CSharpIdentifier? ExplicitNullsName { get; init; }

    /// <summary>What the record extends and what extends it; null for most.</summary>
    public InheritanceModel? Inheritance { get; init; }

    public EquatableList<RuleModel> Rules { get; init; } = EquatableList<RuleModel>.Empty;

    /// <summary>What a catalog says something about; null for nothing.</summary>
    public DescribedRequestModel? Described { get; init; }
}
