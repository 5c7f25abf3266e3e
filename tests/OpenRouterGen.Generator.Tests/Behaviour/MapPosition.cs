using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A map from names to values of one type.</summary>
internal sealed record MapPosition(JsonPlace Place, TypeRef Value) : Position(Place);
