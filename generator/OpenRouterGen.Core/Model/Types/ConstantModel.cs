namespace OpenRouterGen.Core.Model;

/// <summary>A constant of the document: exactly one of the two is set.</summary>
internal sealed record ConstantModel(string? Text, bool? Flag);
