using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>Where something stands in both documents; null where it does not, or where no place of the document states it.</summary>
internal readonly record struct Whereabouts(ModelPlace? Old, ModelPlace? New)
{
    /// <summary>Whether this is where what a part belongs to stands: the part has no place of its own.</summary>
    public bool IsOwner { get; init; }

    /// <summary>The place of a part; that of what it belongs to where it has none.</summary>
    public Whereabouts Or(Whereabouts owner) => Old is null && New is null ? owner with { IsOwner = true } : this;

    public static Whereabouts OfOld(SideModel side, PlaceKind kind, string owner, string name = "") => new(side.Place(kind, owner, name), null);

    public static Whereabouts OfNew(SideModel side, PlaceKind kind, string owner, string name = "") => new(null, side.Place(kind, owner, name));
}
