using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>A case of a union and what sets it apart from the others.</summary>
internal sealed record DistinguishedCase(UnionCase Case, CaseTest Test);
