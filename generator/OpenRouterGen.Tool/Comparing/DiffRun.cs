using OpenRouterGen.Comparison;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Tool.Compilation;
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
        var shared = old.Catalog is null || @new.Catalog is null ? old.Catalog ?? @new.Catalog : null;
        old = old with { Catalog = shared ?? old.Catalog };
        @new = @new with { Catalog = shared ?? @new.Catalog };

        var sides = new SideBuilder(context, settings, folder, reader);
        var both = await Task.WhenAll(
            Task.Run(() => sides.BuildValid(old.Document, old.Catalog, cancellationToken), cancellationToken),
            Task.Run(() => sides.BuildValid(@new.Document, @new.Catalog, cancellationToken), cancellationToken)).ConfigureAwait(false);
        var result = ClientComparer.Compare(both[0], both[1], cancellationToken);

        var options = Accept(result, new ReportOptions { Old = old.Document.Source, New = @new.Document.Source, ToolVersion = ToolVersion.Text });
        WriteFiles(ReportWords.Open(result, options), both[1]);
        ReportScreen.Write(context.Screen, result, request.Format, options);
        if (request.Witness && !await WitnessRun.RunAsync(context, both[0], both[1], WriteBeside, cancellationToken).ConfigureAwait(false))
        {
            return ExitCode.WitnessDiffers;
        }

        var found = options.Acceptance!.Verdicts;
        if (request.Build)
        {
            found |= await BuildAsync(@new, cancellationToken).ConfigureAwait(false);
        }

        return (found & request.FailOn) == Verdicts.None ? ExitCode.Done : ExitCode.Breaking;
    }

    private async Task<Verdicts> BuildAsync(SpecVersion version, CancellationToken cancellationToken)
    {
        if (settings.Project is null)
        {
            throw new ToolException(ExitCode.Usage, "--build needs a project; name it with --project");
        }

        try
        {
            var outcomes = await ProjectBuild.RunAsync(context, settings, version, cancellationToken).ConfigureAwait(false);
            ProjectBuild.Write(context, outcomes, WriteBeside);
            return ProjectBuild.VerdictsOf(outcomes);
        }
        catch (CompilationUnavailableException exception)
        {
            throw ToolException.Input($"{exception.Message.TrimEnd('.')}; build the project once as it is, then compare again", exception);
        }
    }

    // What is no part of a format that a program reads stands beside it.
    private void WriteBeside(string line)
    {
        switch (request.Format)
        {
            case ReportFormat.Text:
                context.Screen.WriteLine(line);
                break;
            case ReportFormat.Markdown:
                context.Screen.WriteLine("    " + line);
                break;
            default:
                context.Screen.Note(line);
                break;
        }
    }

    private ReportOptions Accept(ComparisonResult result, ReportOptions options)
    {
        var file = new AcceptedFile(context, request.Accept is { } path ? context.FullPath(path) : Path.Combine(settings.Folder, FolderNames.Accepted));
        if (request is { Accept: { } named, AcceptReason: null } && !Path.Exists(context.FullPath(named)))
        {
            throw ToolException.Input($"'{named}' does not exist, so nothing is accepted in it; correct --accept, or write it with --write-accept REASON");
        }

        var accepted = file.Read();
        if (request.AcceptReason is { } reason && accepted.Apply(result).Open is { Count: > 0 } open)
        {
            accepted = file.Accept(accepted, open, reason);
        }

        return options with { Acceptance = accepted.Apply(result) };
    }

    private void WriteFiles(IReadOnlyList<Finding> open, ClientSide @new)
    {
        if (request.OverlayFile is { } overlay)
        {
            Write(overlay, OverlayFile.Of(open), "no name is kept by an overlay");
        }

        if (request.AliasFile is { } alias)
        {
            Write(alias, AliasFile.Of(open, ClientSurface.Of(@new.Model!), out var left), "no old name can be kept in C#");
            foreach (var name in left)
            {
                context.Screen.Warn($"{name}, which C# has no alias for; replace its uses");
            }
        }
    }

    private void Write(string path, string? text, string nothing)
    {
        if (text is null)
        {
            context.Screen.Note($"Nothing was written to {path}: {nothing}.");
            return;
        }

        OutputFile.WriteNew(context, context.FullPath(path), text);
        context.Screen.Note($"Written to {path}.");
    }
}
