using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A client of one tag, reached through a property of the root client.</summary>
internal sealed record ClientGroupModel(CSharpIdentifier TypeName, CSharpIdentifier PropertyName, string Tag, EquatableList<OperationModel> Operations)
{
    public string? Description { get; init; }
}
