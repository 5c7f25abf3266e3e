using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>An interface of the runtime that a type's members satisfy, with its type argument if it has one.</summary>
internal sealed record InterfaceModel(CSharpIdentifier Name, CSharpIdentifier? Argument = null);
