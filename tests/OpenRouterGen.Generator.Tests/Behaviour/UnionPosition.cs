using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A union; <see cref="Known"/> says whether one of its cases took the value.</summary>
internal sealed record UnionPosition(JsonPlace Place, UnionModel Model, bool Known) : Position(Place);
