using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Locks;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Catalogs;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;

namespace OpenRouterGen.Tool.Updating;

/// <summary>Says in a lock what a folder has after an update. What is the same as before keeps its day, so that nothing is written twice.</summary>
internal sealed class LockBuilder(ToolContext context, ProjectSettings settings, SpecFolder folder)
{
    public SpecLock Build(SpecVersion taken, ClientSide client) => new(Document(taken))
    {
        Tool = ToolVersion.Text,
        Catalog = taken.Catalog is { } catalog
            ? new LockedFile(FolderNames.Catalog, catalog.Sha256) { Source = catalog.Source, Date = CatalogText.NewestDay(catalog.Text) }
            : null,
        Overlays = folder.Overlays
            .Select(overlay => new LockedFile(Path.GetFileName(overlay.Path), TextHash.Of(overlay.Text)))
            .ToEquatableList(),
        OptionsSha256 = settings.Sha256,
        Surface = Surface(client),
    };

    private LockedFile Document(SpecVersion taken)
    {
        var locked = new LockedFile(FolderNames.Document, taken.Document.Sha256)
        {
            Source = taken.Document.Source,
            OpenApi = taken.OpenApi,
        };
        var isSame = folder.Lock?.Document is { } old && old.Sha256 == locked.Sha256 && old.Source == locked.Source;
        return locked with { Date = isSame ? folder.Lock!.Document.Date : CatalogText.Day(context.Time.GetUtcNow()) };
    }

    private static LockedSurface Surface(ClientSide client)
    {
        var model = client.Model!;
        return new LockedSurface(
            TextHash.Of(SurfaceText.Of(ClientSurface.Of(model))), model.Types.Count, model.Client.Groups.Sum(group => group.Operations.Count));
    }
}
