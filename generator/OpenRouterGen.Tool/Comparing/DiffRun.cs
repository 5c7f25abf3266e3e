using OpenRouterGen.Comparison;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Reports;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>Compares two documents as the project would use them.</summary>
internal sealed class DiffRun(ToolContext context, ProjectSettings settings, AddressRules rules, DiffRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var reader = new SourceReader(context, rules);
        var folder = SpecFolder.Read(settings.Folder, reader, cancellationToken);
        var versions = new VersionReader(context, folder, reader);
        var old = await versions.ReadAsync(request.Old, cancellationToken).ConfigureAwait(false);
        var @new = await versions.ReadAsync(request.New, cancellationToken).ConfigureAwait(false);

        // A catalog on one side alone would be a list of models that all went or came.
        var (oldCatalog, newCatalog) = old.Catalog is { } one && @new.Catalog is { } other
            ? (one, other)
            : (old.Catalog ?? @new.Catalog, old.Catalog ?? @new.Catalog);
        var sides = new SideBuilder(context, settings, folder, reader);
        var both = await Task.WhenAll(
            Task.Run(() => sides.BuildValid(old.Document, oldCatalog, cancellationToken), cancellationToken),
            Task.Run(() => sides.BuildValid(@new.Document, newCatalog, cancellationToken), cancellationToken)).ConfigureAwait(false);
        var result = ClientComparer.Compare(both[0], both[1], cancellationToken);
        FindingLines.Write(context.Screen, result);
        return (result.Verdicts & request.FailOn) == Verdicts.None ? ExitCode.Done : ExitCode.Breaking;
    }
}
