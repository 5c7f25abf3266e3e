namespace OpenRouterGen.Generator.Tests.Behaviour;

internal sealed record EnumPosition(JsonPlace Place) : Position(Place);
