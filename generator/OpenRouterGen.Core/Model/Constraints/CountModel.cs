namespace OpenRouterGen.Core.Model;

/// <summary>The least and the greatest number of characters or items. At least one of the two is set.</summary>
internal sealed record CountModel(int? Minimum, int? Maximum);
