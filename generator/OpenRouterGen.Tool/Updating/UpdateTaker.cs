using OpenRouterGen.Core.Locks;
using OpenRouterGen.Tool.Catalogs;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Updating;

/// <summary>Takes the document and the catalog of an update.</summary>
internal sealed class UpdateTaker(ToolContext context, SpecFolder folder, SourceReader reader, VersionReader versions)
{
    public async Task<SpecVersion> TakeAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var document = request.From switch
        {
            SourceWords.Published => await reader.ReadAsync(context.PublishedDocument, cancellationToken).ConfigureAwait(false),
            SourceWords.Bundled => versions.Bundled().Document,
            SourceWords.Lock => Kept(folder.Document, folder.Lock?.Document) ?? throw ToolException.Input(
                $"'{context.Shown(folder.Path)}' has no {FolderNames.Document} to keep; take one with 'openroutergen update'"),
            _ => await reader.ReadAsync(request.From, cancellationToken).ConfigureAwait(false),
        };

        // What is no document ends the command before a catalog is asked for, which takes a request for each model.
        var version = DocumentCheck.VersionOf(document, cancellationToken);
        var catalog = await CatalogAsync(request.CatalogFrom ?? DefaultOf(request.From), cancellationToken).ConfigureAwait(false);
        return new SpecVersion(document, catalog) { OpenApi = version };
    }

    // Of a document of the user's own the service may not know the catalog.
    private static string DefaultOf(string from) => from is SourceWords.Published or SourceWords.Bundled ? from : SourceWords.Lock;

    private async Task<TakenText?> CatalogAsync(string source, CancellationToken cancellationToken)
    {
        switch (source)
        {
            case SourceWords.Published:
                return await versions.PublishedCatalogAsync(cancellationToken).ConfigureAwait(false);
            case SourceWords.Bundled:
                return versions.Bundled().Catalog;
            case SourceWords.Lock:
                return Kept(folder.Catalog, folder.Lock?.Catalog);
            default:
                var taken = AddressRules.IsAddress(source)
                    ? await new CatalogTaker(context, reader).TakeAsync(reader.Address(source), folder.Catalog, cancellationToken).ConfigureAwait(false)
                    : await reader.ReadAsync(source, cancellationToken).ConfigureAwait(false);
                return CatalogText.Entries(taken.Text).Count > 0
                    ? taken
                    : throw ToolException.Input($"'{taken.Source}' lists no model: it begins with {Excerpt.Of(taken.Text)}; name a catalog in JSON");
        }
    }

    // It is still from where the lock says, unless it was edited.
    private static TakenText? Kept(TakenText? text, LockedFile? locked) =>
        text is not null && locked?.Source is { } source && locked.Sha256 == text.Sha256 ? text with { Source = source } : text;
}
