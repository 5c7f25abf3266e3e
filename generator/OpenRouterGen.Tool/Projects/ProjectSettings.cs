using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Locks;

namespace OpenRouterGen.Tool.Projects;

/// <summary>What the client of a project is made with, beside its document.</summary>
/// <param name="Folder">The folder of the document, as a full path; it need not exist.</param>
/// <param name="Build">The options of the generator.</param>
internal sealed record ProjectSettings(string Folder, BuildOptions Build)
{
    /// <summary>The project file; null without one.</summary>
    public string? Project { get; init; }

    /// <summary>Whether the client is made of the folder's document, once there is one.</summary>
    public bool UsesFolder { get; init; } = true;

    /// <summary>The user's overlays as full paths; null for those of the folder.</summary>
    public IReadOnlyList<string>? Overlays { get; init; }

    /// <summary>Catalogs of the project's own as full paths, and none where it wants none; null for the folder's, or the bundled one.</summary>
    public IReadOnlyList<string>? Catalogs { get; init; }

    /// <summary>Files that references of the document lead to, as full paths.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public bool BundledOverlay { get; init; } = true;

    /// <summary>The hash of what changes the surface.</summary>
    public string Sha256 => TextHash.Of(string.Join('\n',
    [
        "namespace=" + Build.Namespace,
        "client=" + Build.Client,
        "visibility=" + Build.Visibility,
        "json=" + Build.Json,
        "tags=" + string.Join(';', Build.Tags),
        "operations=" + string.Join(';', Build.Operations),
        "bundledOverlay=" + (BundledOverlay ? "true" : "false"),
    ]));
}
