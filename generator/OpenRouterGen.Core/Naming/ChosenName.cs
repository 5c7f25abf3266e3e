using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Naming;

/// <summary>A name that an extension chose.</summary>
/// <param name="Text">An identifier.</param>
/// <param name="Spot">Where it is chosen; null when the bundled overlay did, which covers many versions of a document and may meet any name.</param>
internal sealed record ChosenName(string Text, SourceSpot? Spot);
