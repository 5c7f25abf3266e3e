namespace OpenRouterGen.Core.Building;

/// <summary>The cases of a union in the order in which a reader asks for them; the tag is the member whose value it looks at first, null for none.</summary>
internal sealed record DistinguishedCases(string? TagName, IReadOnlyList<DistinguishedCase> Cases);
