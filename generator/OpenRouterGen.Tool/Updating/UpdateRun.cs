using OpenRouterGen.Comparison;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Commands;
using OpenRouterGen.Tool.Comparing;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Reports;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Updating;

/// <summary>Takes what is published, shows what it changes, and writes it with the lock. Nothing is written before all of it is known to be right.</summary>
internal sealed class UpdateRun(ToolContext context, ProjectSettings settings, AddressRules rules, UpdateRequest request)
{
    private static readonly byte[] s_attributes = "* -text\n"u8.ToArray();

    private readonly FolderWriter _writer = new(settings.Folder, context.Disk);

    private string ShownFolder => context.Shown(settings.Folder);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Finish();
        using var reader = new SourceReader(context, rules);
        var folder = SpecFolder.Read(settings.Folder, reader, cancellationToken);
        var versions = new VersionReader(context, folder, reader);
        var taken = await new UpdateTaker(context, folder, reader, versions).TakeAsync(request, cancellationToken).ConfigureAwait(false);

        var current = versions.Current();
        var sides = new SideBuilder(context, settings, folder, reader);
        var old = sides.Build(current.Document, current.Catalog, cancellationToken);
        var @new = sides.BuildValid(taken.Document, taken.Catalog, cancellationToken);
        WarnOfOverlays(old, @new);
        var result = Compare(old, @new, cancellationToken);

        var options = new ReportOptions
        {
            Old = current.Document.Source,
            New = taken.Document.Source,
            ToolVersion = ToolVersion.Text,
            Acceptance = new AcceptedFile(context, Path.Combine(settings.Folder, FolderNames.Accepted)).Read().Apply(result),
        };
        var changed = _writer.Changed(Files(folder, taken, new LockBuilder(context, settings, folder).Build(taken, @new)));
        _writer.Check(changed);
        var impact = request.Build && changed.Any(file => file.Name is FolderNames.Document or FolderNames.Catalog)
            ? await UpdateImpact.FindAsync(context, settings, taken, cancellationToken).ConfigureAwait(false)
            : UpdateImpact.NotAsked;
        var found = options.Acceptance.Verdicts | ProjectBuild.VerdictsOf(impact.Outcomes);
        var breaks = (found & (request.FailOn ?? (request.Check ? FailOn.Breaks : Verdicts.None))) != Verdicts.None;
        var report = new UpdateReport(result, options, impact, [.. changed.Select(file => file.Name)])
        {
            Breaks = breaks,
            IsWritten = request.Writes && !breaks,
        };
        Show(report);
        cancellationToken.ThrowIfCancellationRequested();
        if (report.IsWritten)
        {
            _writer.Write(changed);
        }

        Report(report);
        return breaks ? ExitCode.Breaking : request.Check && changed.Count > 0 ? ExitCode.Stale : ExitCode.Done;
    }

    private void Finish()
    {
        if (!_writer.IsInterrupted)
        {
            return;
        }

        if (!request.Writes)
        {
            throw ToolException.Input($"an update of '{ShownFolder}' was interrupted; run 'openroutergen update', which finishes it first");
        }

        _writer.Finish();
        context.Screen.Note($"The update of {ShownFolder} that was interrupted is finished.");
    }

    private ComparisonResult Compare(ClientSide old, ClientSide @new, CancellationToken cancellationToken)
    {
        if (old.Model is null)
        {
            var problem = old.Result.Problems.First(problem => problem.Descriptor.Severity == ProblemSeverity.Error);
            context.Screen.Warn($"nothing is compared, since the present document cannot be used: {Problems.Text(problem)}");
        }

        return ClientComparer.Compare(old, @new, cancellationToken);
    }

    private void WarnOfOverlays(ClientSide old, ClientSide @new)
    {
        var before = old.Result.Problems.ToHashSet();
        foreach (var problem in @new.Result.Problems)
        {
            if (problem.Descriptor == ProblemCatalog.OverlayActionWithoutMatch && !before.Contains(problem))
            {
                context.Screen.Warn(Problems.Text(problem) + " any more; correct the overlay");
            }
        }
    }

    private static IEnumerable<NewFile> Files(SpecFolder folder, SpecVersion taken, Core.Locks.SpecLock locked)
    {
        yield return new NewFile(FolderNames.Document, taken.Document.Content);
        if (taken.Catalog is { } catalog)
        {
            yield return new NewFile(FolderNames.Catalog, catalog.Content);
        }

        // Whoever has one has a reason.
        if (!File.Exists(Path.Combine(folder.Path, FolderNames.Attributes)))
        {
            yield return new NewFile(FolderNames.Attributes, s_attributes);
        }

        yield return new NewFile(FolderNames.Lock, SpecLockWriter.Write(locked));
    }

    // What a person should know before anything is written.
    private void Show(UpdateReport report)
    {
        if (!request.Json)
        {
            ReportScreen.Write(context.Screen, report.Result, ReportFormat.Text, report.Options);
            context.Screen.WriteLine();
            ProjectBuild.Write(context, report.Impact.Outcomes, context.Screen.WriteLine);
        }
    }

    private void Report(UpdateReport report)
    {
        if (request.Json)
        {
            report.WriteJson(context.Screen);
        }
        else
        {
            context.Screen.WriteLine(Summary(report.Changed, report.Breaks));
        }
    }

    private string Summary(IReadOnlyList<string> changed, bool breaks)
    {
        var names = string.Join(", ", changed);
        if (changed.Count == 0)
        {
            return $"{ShownFolder} has all of it already; nothing was written.";
        }

        if (!request.Writes)
        {
            return $"An update would write to {ShownFolder}: {names}. Nothing was written.";
        }

        return breaks ? $"Nothing was written to {ShownFolder}, since --fail-on names what breaks." : $"Written to {ShownFolder}: {names}.";
    }
}
