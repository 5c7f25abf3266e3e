using System.Text.Json.Nodes;

namespace OpenRouter.Emulator.Catalog;

/// <summary>The image models that the emulator knows: the snapshot that the packages carry.</summary>
internal sealed class ImageCatalog
{
    private const string ResourceName = "image-models.json";

    private static readonly Lazy<ImageCatalog> s_bundled = new(ReadBundled);

    private readonly Dictionary<string, CatalogEntry> _byId;

    private ImageCatalog(IReadOnlyList<CatalogEntry> entries)
    {
        Entries = entries;
        _byId = entries.ToDictionary(entry => entry.Model.Id, StringComparer.Ordinal);
    }

    public static ImageCatalog Bundled => s_bundled.Value;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    /// <param name="json">A listing of models, each with <c>endpoint_records</c>; members that nobody documented may be missing.</param>
    public static ImageCatalog Parse(Stream json)
    {
        var models = JsonNode.Parse(json)!["data"]!.AsArray();
        return new([.. models.Select(model => CatalogFiller.Read(model!.AsObject()))]);
    }

    public CatalogEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The model that a request names. Behind the id may stand how to route, which leaves the model the same.</summary>
    public CatalogEntry? FindRequested(string id)
    {
        if (Find(id) is { } exact) return exact;
        var colon = id.LastIndexOf(':');
        return colon > 0 && id[colon..] is ":nitro" or ":floor" or ":free" or ":online" ? Find(id[..colon]) : null;
    }

    private static ImageCatalog ReadBundled()
    {
        using var json = typeof(ImageCatalog).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource '{ResourceName}'.");
        return Parse(json);
    }
}
