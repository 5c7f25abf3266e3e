using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core;

/// <summary>Everything that one client is made from.</summary>
internal sealed record SpecSources(SpecSource Document, EquatableList<SpecSource> Overlays, EquatableList<SpecSource> Catalogs, BuildOptions Options)
{
    /// <summary>Files that references of the document may lead to.</summary>
    public EquatableList<SpecSource> Parts { get; init; } = EquatableList<SpecSource>.Empty;

    /// <summary>Whether it is wanted where the parts of the model stand.</summary>
    public bool WithPlaces { get; init; }

    public ReadingLimits ReadingLimits { get; init; } = ReadingLimits.Default;

    public BuildingLimits BuildingLimits { get; init; } = BuildingLimits.Default;
}
