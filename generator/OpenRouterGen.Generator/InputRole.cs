namespace OpenRouterGen.Generator;

internal enum InputRole
{
    Spec,
    Overlay,
    Catalog,
    Reference,
}
