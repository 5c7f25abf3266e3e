using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>The root client.</summary>
internal sealed record ClientModel(CSharpIdentifier Name, string? Description, string Server, EquatableList<ClientGroupModel> Groups);
