using OpenRouter;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>Reads the catalog of the project, the bundled one, or what the service answers now.</summary>
internal sealed class CatalogReader(ToolContext context, ProjectSettings settings, AddressRules rules)
{
    /// <param name="isLive">Whether the service is asked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ToolException">The service does not answer, or what is there is no catalog.</exception>
    public async Task<ModelCatalog> ReadAsync(bool isLive, CancellationToken cancellationToken)
    {
        using var reader = new SourceReader(context, rules);
        var folder = SpecFolder.Read(settings.Folder, reader, cancellationToken);
        var versions = new VersionReader(context, folder, reader);
        var catalog = isLive ? await versions.PublishedCatalogAsync(cancellationToken).ConfigureAwait(false) : versions.CurrentCatalog();

        // How a catalog is read stands in the bundled overlay, whatever document the project has.
        var sides = new SideBuilder(context, new ProjectSettings(settings.Folder, new BuildOptions()) { Overlays = [] }, folder, reader);
        var model = sides.CompileValid(reader.ReadBundled(FolderNames.Document), catalog, withPlaces: false, cancellationToken).Model!;
        var constants = model.Catalogs.Single();
        var record = model.Types.OfType<RecordModel>().Single(record => record.Name == constants.RecordName);
        return new ModelCatalog(
            catalog.Source,
            catalog.Text,
            [.. constants.Groups.SelectMany(group => group.Entries).Select(Entry).OrderBy(entry => entry.Id, StringComparer.Ordinal)],
            [.. constants.Suffixes],
            [.. record.Properties.Select(property => property.WireName)]);
    }

    /// <summary>The entry of a name.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static SnapshotEntry Find(ModelCatalog catalog, string name)
    {
        if (catalog.Entries.FirstOrDefault(entry => IsNamed(entry.Id, name, catalog.Suffixes)) is { } found)
        {
            return found;
        }

        throw new ToolException(
            ExitCode.Usage,
            $"there is no model '{name}' in the catalog '{catalog.Source}'"
            + NearestName.QuestionOr(name, catalog.Entries.Select(entry => entry.Id), "'openroutergen models' lists them, with --live those of today"));
    }

    /// <summary>The model that a request names, or all where it names none.</summary>
    /// <exception cref="ToolException">There is no such model.</exception>
    public static IReadOnlyList<SnapshotEntry> Meant(ModelCatalog catalog, string name) => name.Length == 0 ? catalog.Entries : [Find(catalog, name)];

    private static bool IsNamed(string id, string name, IReadOnlyList<string> suffixes) =>
        name.StartsWith(id, StringComparison.Ordinal) && (name.Length == id.Length || suffixes.Contains(name[id.Length..], StringComparer.Ordinal));

    private static SnapshotEntry Entry(CatalogEntryModel entry) =>
        new(entry.Id, entry.AsOf, entry.Descriptors?.Select(Descriptor).ToList(), [.. entry.Endpoints.Select(Endpoint)]);

    private static SnapshotEndpoint Endpoint(CatalogEndpointModel endpoint) => new(
        endpoint.Name,
        [.. endpoint.Names],
        endpoint.Descriptors?.Select(Descriptor).ToList(),
        endpoint.Options?.ToList(),
        endpoint.Prices?.Select(price => new SnapshotPrice(price.Item, price.Unit, price.Amount, price.Variant)).ToList());

    private static SnapshotDescriptor Descriptor(DescriptorModel descriptor) => descriptor.Kind switch
    {
        DescriptorKind.Choice => SnapshotDescriptor.Choice(descriptor.Parameter, [.. descriptor.Values]),
        DescriptorKind.Range => SnapshotDescriptor.Range(descriptor.Parameter, (double)descriptor.Minimum, (double)descriptor.Maximum),
        DescriptorKind.Any => SnapshotDescriptor.Any(descriptor.Parameter),
        DescriptorKind.Unsupported => SnapshotDescriptor.Unsupported(descriptor.Parameter),
        DescriptorKind.Undecided => SnapshotDescriptor.Undecided(descriptor.Parameter),
        _ => throw new InvalidOperationException(descriptor.Kind.ToString()),
    };
}
