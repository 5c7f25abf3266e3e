using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>An interface of the runtime that a type's members satisfy, with its type arguments if it has any.</summary>
internal sealed record InterfaceModel(CSharpIdentifier Name, EquatableList<CSharpIdentifier> Arguments);
