using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

internal sealed record RecordPosition(JsonPlace Place, NamedRef Type, RecordModel Model) : Position(Place);
