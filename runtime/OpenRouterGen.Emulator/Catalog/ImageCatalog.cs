using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouter.Emulator.Catalog;

/// <summary>The image models that the emulator knows: the snapshot that the packages carry, or a catalog of the user's.</summary>
internal sealed class ImageCatalog
{
    private const string ResourceName = "image-models.json";

    private static readonly JsonDocumentOptions s_reading = new() { AllowDuplicateProperties = false };
    private static readonly Lazy<ImageCatalog> s_bundled = new(ReadBundled);

    private readonly Dictionary<string, CatalogEntry> _byId = new(StringComparer.Ordinal);

    private ImageCatalog(IReadOnlyList<CatalogEntry> entries)
    {
        Entries = entries;
        for (var i = 0; i < entries.Count; i++)
        {
            var id = entries[i].Model.Id;
            if (!_byId.TryAdd(id, entries[i])) throw new CatalogMisfit(PathOf(i) + ".id", $"'{id}' is the id of two models.");
        }
    }

    public static ImageCatalog Bundled => s_bundled.Value;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    /// <summary>Reads a catalog.</summary>
    /// <param name="json">A listing of models, each with <c>endpoint_records</c> or without; members that nobody documented may be missing.</param>
    /// <param name="file">The path of the file; null for text.</param>
    /// <exception cref="EmulatorCatalogException">It is no catalog.</exception>
    public static ImageCatalog Parse(ReadOnlySpan<byte> json, string? file)
    {
        var text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        try
        {
            var root = JsonNode.Parse(text, documentOptions: s_reading);
            if ((root as JsonObject)?["data"] is not JsonArray models) throw new CatalogMisfit("$.data", "A list of models is needed here.");
            return new([.. models.Select(static (model, index) => CatalogFiller.Read(model, PathOf(index)))]);
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var column = (int)(exception.BytePositionInLine ?? 0) + 1;
            throw new EmulatorCatalogException("The text is not valid JSON: " + exception.Message, exception.Path ?? "$", line, column, file, exception);
        }
        catch (CatalogMisfit misfit)
        {
            var (line, column) = JsonPlace.Of(text, misfit.Path);
            throw new EmulatorCatalogException(misfit.Message, misfit.Path, line, column, file, misfit.InnerException);
        }
    }

    public CatalogEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The model that a request names. Behind the id may stand how to route, which leaves the model the same.</summary>
    public CatalogEntry? FindRequested(string id)
    {
        if (Find(id) is { } exact) return exact;
        var colon = id.LastIndexOf(':');
        return colon > 0 && id[colon..] is ":nitro" or ":floor" or ":free" or ":online" ? Find(id[..colon]) : null;
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"$.data[{index}]");

    private static ImageCatalog ReadBundled()
    {
        using var json = typeof(ImageCatalog).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource '{ResourceName}'.");
        var bytes = new byte[json.Length];
        json.ReadExactly(bytes);
        return Parse(bytes, ResourceName);
    }
}
