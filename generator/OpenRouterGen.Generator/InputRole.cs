namespace OpenRouterGen.Generator;

internal enum InputRole
{
    Spec,
    Overlay,
    Catalog,
    Reference,

    /// <summary>The document that a client is made of where the project's own cannot be used.</summary>
    Fallback,
}
