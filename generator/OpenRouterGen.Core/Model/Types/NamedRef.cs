using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A type with a name: one that is emitted (a record, an open enum, a union), or one of the runtime that reads and writes itself.</summary>
internal sealed record NamedRef(CSharpIdentifier Name, NamedKind Kind) : TypeRef;
