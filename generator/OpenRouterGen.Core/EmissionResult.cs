using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core;

/// <summary>The files of a client, or none and the reason.</summary>
internal sealed record EmissionResult(EquatableList<GeneratedFile> Files, EquatableList<Problem> Problems)
{
    public static EmissionResult Nothing { get; } = new(EquatableList<GeneratedFile>.Empty, EquatableList<Problem>.Empty);
}
