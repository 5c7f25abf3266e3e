namespace OpenRouterGen.Core.Model;

internal sealed record ListRef(TypeRef Element) : TypeRef;
