namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>What stands at a place of an example, seen through the value that was read from it.</summary>
internal abstract record Position(JsonPlace Place);
