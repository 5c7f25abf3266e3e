using OpenRouterGen.Tool.Catalogs;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Sides;

/// <summary>Takes one of the two documents of a comparison, with the catalog that belongs to it.</summary>
internal sealed class VersionReader(ToolContext context, SpecFolder folder, SourceReader reader)
{
    public async Task<SpecVersion> ReadAsync(string source, CancellationToken cancellationToken) => source switch
    {
        SourceWords.Lock => Current(),
        SourceWords.Bundled => Bundled(),
        SourceWords.Published => new SpecVersion(
            await reader.ReadAsync(context.PublishedDocument, cancellationToken).ConfigureAwait(false),
            await PublishedCatalogAsync(cancellationToken).ConfigureAwait(false)),
        _ => new SpecVersion(
            await reader.ReadAsync(source, cancellationToken).ConfigureAwait(false),
            await CatalogBesideAsync(source, cancellationToken).ConfigureAwait(false)),
    };

    public Task<TakenText> PublishedCatalogAsync(CancellationToken cancellationToken) =>
        new CatalogTaker(context, reader).TakeAsync(new Uri(context.PublishedCatalog), folder.Catalog, cancellationToken);

    public SpecVersion Bundled() => new(reader.ReadBundled(FolderNames.Document), reader.ReadBundled(FolderNames.Catalog));

    /// <summary>What the project is built of now: its folder's document, or the bundled one.</summary>
    public SpecVersion Current() => folder.Document is { } document ? new SpecVersion(document, CurrentCatalog()) : Bundled();

    /// <summary>The catalog of that document.</summary>
    public TakenText CurrentCatalog() => folder is { Document: not null, Catalog: { } catalog } ? catalog : reader.ReadBundled(FolderNames.Catalog);

    private async Task<TakenText?> CatalogBesideAsync(string source, CancellationToken cancellationToken)
    {
        if (AddressRules.IsAddress(source))
        {
            return null;
        }

        var file = context.FullPath(source);
        if (File.Exists(file))
        {
            var beside = Path.Combine(Path.GetDirectoryName(file)!, FolderNames.Catalog);
            return File.Exists(beside) ? reader.ReadFile(beside, context.Shown(beside)) : null;
        }

        // A revision that has a document need not have a catalog.
        var end = source.LastIndexOfAny(['/', ':']) + 1;
        return await GitReader.TryReadAsync(source[..end] + FolderNames.Catalog, context.WorkingFolder, cancellationToken).ConfigureAwait(false);
    }
}
