namespace OpenRouterGen.Core.Model;

/// <summary>A JSON object used as a dictionary.</summary>
internal sealed record MapRef(TypeRef Value) : TypeRef;
