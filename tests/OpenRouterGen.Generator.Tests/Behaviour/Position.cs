using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>What stands at a place of an example, seen through the value that was read from it.</summary>
internal abstract record Position(JsonPlace Place);

internal sealed record EnumPosition(JsonPlace Place) : Position(Place);

/// <summary>A union; <see cref="Known"/> says whether one of its cases took the value.</summary>
internal sealed record UnionPosition(JsonPlace Place, UnionModel Model, bool Known) : Position(Place);

internal sealed record RecordPosition(JsonPlace Place, NamedRef Type, RecordModel Model) : Position(Place);

internal sealed record MapPosition(JsonPlace Place, TypeRef Value) : Position(Place);

/// <summary>An optional member that did not fit and is kept raw.</summary>
internal sealed record RawPosition(JsonPlace Place) : Position(Place);
