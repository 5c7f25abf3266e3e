using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A record.</summary>
internal sealed record RecordPosition(JsonPlace Place, NamedRef Type, RecordModel Model) : Position(Place);
