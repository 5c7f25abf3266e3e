using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Locks;

/// <summary>What lies in the folder of a project's document: which files, from where, and what they became.</summary>
/// <param name="Document">The document.</param>
internal sealed record SpecLock(LockedFile Document)
{
    /// <summary>The newest version of the format that this code reads, and the one that it writes.</summary>
    public const int NewestVersion = 1;

    /// <summary>The version of the tool that wrote it.</summary>
    public string? Tool { get; init; }

    public LockedFile? Catalog { get; init; }

    public EquatableList<LockedFile> Overlays { get; init; } = EquatableList<LockedFile>.Empty;

    /// <summary>The hash of the options that the surface was made with.</summary>
    public string? OptionsSha256 { get; init; }

    public LockedSurface? Surface { get; init; }
}
