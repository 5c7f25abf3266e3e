namespace OpenRouterGen.Core.Model;

/// <summary>A constant of the document: exactly one of these is set. Null is the value that is no other one.</summary>
internal sealed record ConstantModel(string? Text = null, bool? Flag = null, decimal? Number = null, double? Real = null, bool IsNull = false);
