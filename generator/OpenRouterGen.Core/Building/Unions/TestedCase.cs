using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>A case of a union and what tells it from the others.</summary>
internal sealed record TestedCase(UnionCase Case, CaseTest Test);
