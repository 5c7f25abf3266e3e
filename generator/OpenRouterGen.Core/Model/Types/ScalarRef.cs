namespace OpenRouterGen.Core.Model;

internal sealed record ScalarRef(ScalarKind Kind) : TypeRef;
