namespace OpenRouter.Emulator.Catalog;

/// <summary>Something in a catalog that does not fit, by its JSON path. Whoever reads the catalog finds its line.</summary>
internal sealed class CatalogMisfit(string path, string problem, Exception? cause = null) : Exception(problem, cause)
{
    public string Path { get; } = path;
}
