namespace OpenRouterGen.Core.Model;

internal sealed record ErrorModel(int Status, string? Description);
