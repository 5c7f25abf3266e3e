namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A value of an open enum.</summary>
internal sealed record EnumPosition(JsonPlace Place) : Position(Place);
