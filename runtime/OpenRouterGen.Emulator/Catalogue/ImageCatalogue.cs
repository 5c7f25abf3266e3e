using System.Text.Json.Nodes;

namespace OpenRouter.Emulator.Catalogue;

/// <summary>The image models that the emulator knows: the snapshot that the packages carry.</summary>
internal sealed class ImageCatalogue
{
    private const string ResourceName = "image-models.json";

    private static readonly Lazy<ImageCatalogue> s_bundled = new(ReadBundled);

    private readonly Dictionary<string, CatalogueEntry> _byId;

    private ImageCatalogue(IReadOnlyList<CatalogueEntry> entries)
    {
        Entries = entries;
        _byId = entries.ToDictionary(entry => entry.Model.Id, StringComparer.Ordinal);
    }

    public static ImageCatalogue Bundled => s_bundled.Value;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <param name="json">A listing of models, each with <c>endpoint_records</c>; members that nobody documented may be missing.</param>
    public static ImageCatalogue Parse(Stream json)
    {
        var models = JsonNode.Parse(json)!["data"]!.AsArray();
        return new([.. models.Select(model => CatalogueFiller.Read(model!.AsObject()))]);
    }

    public CatalogueEntry? Find(string id) => _byId.GetValueOrDefault(id);

    private static ImageCatalogue ReadBundled()
    {
        using var json = typeof(ImageCatalogue).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource '{ResourceName}'.");
        return Parse(json);
    }
}
