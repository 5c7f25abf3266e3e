using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

internal sealed record MapPosition(JsonPlace Place, TypeRef Value) : Position(Place);
