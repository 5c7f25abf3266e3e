namespace OpenRouterGen.Core.Building;

/// <summary>What names a part of the model among all others.</summary>
internal readonly record struct PlaceKey(PlaceKind Kind, string Owner, string Name);
