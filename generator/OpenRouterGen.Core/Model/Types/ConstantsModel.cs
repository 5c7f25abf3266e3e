using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>Whole numbers that the document gives names. A value stays a number, so that any other is one too.</summary>
internal sealed record ConstantsModel(CSharpIdentifier Name, string? Description, EquatableList<NumberConstantModel> Members) : TypeModel(Name, Description)
{
    /// <summary>The kind of the numbers: whole ones of 32 or 64 bits.</summary>
    public required ScalarKind Kind { get; init; }
}
