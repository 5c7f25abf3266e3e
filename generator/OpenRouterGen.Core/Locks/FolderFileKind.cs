namespace OpenRouterGen.Core.Locks;

internal enum FolderFileKind
{
    Document,
    Catalog,
    Overlay,
}
