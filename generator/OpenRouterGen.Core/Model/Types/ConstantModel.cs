namespace OpenRouterGen.Core.Model;

/// <summary>A constant of the document: exactly one of the three is set.</summary>
internal sealed record ConstantModel(string? Text = null, bool? Flag = null, decimal? Number = null);
