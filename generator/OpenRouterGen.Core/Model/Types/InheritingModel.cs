using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A record that extends another one, and the tags by which a reader knows it.</summary>
internal sealed record InheritingModel(CSharpIdentifier Name, EquatableList<string> Tags);
