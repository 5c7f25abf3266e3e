namespace OpenRouterGen.Core.Model;

/// <summary>A type of the runtime that carries bytes. It is never JSON.</summary>
internal sealed record ContentRef(ContentKind Kind) : TypeRef;
