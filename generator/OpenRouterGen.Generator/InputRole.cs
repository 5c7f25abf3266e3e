namespace OpenRouterGen.Generator;

internal enum InputRole
{
    Spec,
    Overlay,
    Catalog,
    Reference,

    /// <summary>The document that a client is made of where the project's own cannot be used.</summary>
    Fallback,

    /// <summary>An overlay of the folder beside the project; they are applied after all others, by their names.</summary>
    FolderOverlay,

    /// <summary>What the files of that folder were when they were last updated.</summary>
    Lock,

    /// <summary>It lies in the folder while an update writes.</summary>
    Journal,
}
