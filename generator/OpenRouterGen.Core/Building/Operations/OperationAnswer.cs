using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>What a method answers with.</summary>
internal sealed record OperationAnswer(TypeRef? Type, MediaKind Kind, string? Accept);
