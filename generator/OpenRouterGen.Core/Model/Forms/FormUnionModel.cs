using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>One of several forms. It is only sent, and never JSON.</summary>
internal sealed record FormUnionModel(CSharpIdentifier Name, string? Description, EquatableList<NamedRef> Cases) : TypeModel(Name, Description);
