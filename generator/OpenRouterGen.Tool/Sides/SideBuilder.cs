using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Sides;

/// <summary>Makes the client of a document as a project makes it: with its overlays, its options, and the bundled files.</summary>
internal sealed class SideBuilder(ToolContext context, ProjectSettings settings, SpecFolder folder, SourceReader reader)
{
    private const string BundledOverlay = "openrouter.overlay.yaml";

    private readonly EquatableList<SpecSource> _overlays = Overlays(context, settings, folder, reader);

    /// <summary>Builds the client.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">Its catalog, unless the project has its own; null for the bundled one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public ClientSide Build(TakenText document, TakenText? catalog, CancellationToken cancellationToken) =>
        ClientSide.Read(Sources(document, catalog), cancellationToken);

    /// <summary>Builds the client of a document that must be usable.</summary>
    /// <exception cref="ToolException">It has errors.</exception>
    public ClientSide BuildValid(TakenText document, TakenText? catalog, CancellationToken cancellationToken)
    {
        var side = Build(document, catalog, cancellationToken);
        Check(side.Result, document, cancellationToken);
        return side;
    }

    /// <summary>The same without what only a comparison asks for: the sources.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">Its catalog, unless the project has its own; null for the bundled one.</param>
    /// <param name="withPlaces">Whether the result says where in the document each part of the client stands: a fifth of the work.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ToolException">The document has errors.</exception>
    public SpecResult CompileValid(TakenText document, TakenText? catalog, bool withPlaces, CancellationToken cancellationToken)
    {
        var result = SpecCompiler.Compile(Sources(document, catalog) with { WithPlaces = withPlaces }, cancellationToken);
        Check(result, document, cancellationToken);
        return result;
    }

    private SpecSources Sources(TakenText document, TakenText? catalog) => new(
        new SpecSource(document.Source, document.Text, Bundled: false),
        _overlays,
        Catalogs(catalog),
        settings.Build)
    {
        Parts = settings.References.Select(path => new SpecSource(path, reader.ReadFile(path, path).Text, Bundled: false)).ToEquatableList(),
    };

    private static void Check(SpecResult result, TakenText document, CancellationToken cancellationToken)
    {
        var errors = result.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            // What is no document at all has a sentence of its own.
            DocumentCheck.VersionOf(document, cancellationToken);
            var more = errors.Count > 1 ? $" ({errors.Count - 1} more)" : string.Empty;
            throw ToolException.Input($"{Problems.Text(errors[0])}{more}; the project would have no whole client, so correct this first");
        }
    }

    // The document names its catalog by the name of a file.
    private EquatableList<SpecSource> Catalogs(TakenText? catalog) => settings.Catalogs is { } own
        ? own.Select(path => new SpecSource(context.Shown(path), reader.ReadFile(path, context.Shown(path)).Text, Bundled: false)).ToEquatableList()
        : new([new SpecSource(FolderNames.Catalog, (catalog ?? reader.ReadBundled(FolderNames.Catalog)).Text, Bundled: false)]);

    private static EquatableList<SpecSource> Overlays(ToolContext context, ProjectSettings settings, SpecFolder folder, SourceReader reader)
    {
        var bundled = settings.BundledOverlay
            ? [new SpecSource(BundledOverlay, reader.ReadBundled(BundledOverlay).Text, Bundled: true)]
            : Array.Empty<SpecSource>();
        var own = settings.Overlays is { } named
            ? named.Select(path => new SpecSource(context.Shown(path), reader.ReadFile(path, context.Shown(path)).Text, Bundled: false))
            : folder.Overlays.Select(overlay => overlay with { Path = context.Shown(overlay.Path) });
        return bundled.Concat(own).ToEquatableList();
    }
}
