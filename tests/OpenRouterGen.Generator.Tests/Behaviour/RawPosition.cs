namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>An optional member that did not fit and is kept raw.</summary>
internal sealed record RawPosition(JsonPlace Place) : Position(Place);
