using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Compilation;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Impact;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>Compiles a project with a new document, and shows what of it fails that did not before.</summary>
internal static class ProjectBuild
{
    /// <returns>Whether a build ends that did not before.</returns>
    /// <exception cref="ToolException">The project cannot be compiled at all.</exception>
    public static async Task<bool> RunAsync(
        ToolContext context, ProjectSettings settings, SpecVersion version, Action<string> write, CancellationToken cancellationToken)
    {
        var project = settings.Project ?? throw new ToolException(ExitCode.Usage, "--build needs a project; name it with --project");
        using var scratch = new ScratchFolder();
        var document = Path.Combine(scratch.Path, FolderNames.Document);
        await File.WriteAllBytesAsync(document, version.Document.Content, cancellationToken).ConfigureAwait(false);
        var staged = new StagedInputs(document);
        if (version.Catalog is { } catalog)
        {
            staged = staged with { Catalog = Path.Combine(scratch.Path, FolderNames.Catalog) };
            await File.WriteAllBytesAsync(staged.Catalog, catalog.Content, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var building = ProjectImpact.RunAsync(project, staged, cancellationToken);
            return Write(context, await context.Screen.WaitAsync($"Compiling {context.Shown(project)}", building).ConfigureAwait(false), write);
        }
        catch (CompilationUnavailableException exception)
        {
            throw ToolException.Input($"{exception.Message.TrimEnd('.')}; build the project once as it is, then compare again", exception);
        }
    }

    private static bool Write(ToolContext context, EquatableList<ProjectOutcome> outcomes, Action<string> write)
    {
        foreach (var outcome in outcomes)
        {
            write($"{context.Shown(outcome.Project)}{(outcome.Framework.Length > 0 ? $" ({outcome.Framework})" : string.Empty)}: {Summary(outcome)}");
            foreach (var diagnostic in outcome.New)
            {
                var place = diagnostic.File is { } file
                    ? FormattableString.Invariant($"{context.Shown(file)}({diagnostic.Line},{diagnostic.Column}): ")
                    : string.Empty;
                write($"  {place}{(diagnostic.IsError ? "error" : "warning")} {diagnostic.Id}: {diagnostic.Message}");
            }
        }

        return outcomes.Any(outcome => outcome.Breaks);
    }

    private static string Summary(ProjectOutcome outcome)
    {
        if (outcome.NotCompiled is { } reason)
        {
            return "not compiled: " + reason;
        }

        var errors = outcome.New.Count(diagnostic => diagnostic.IsError);
        var found = FormattableString.Invariant($"{errors} new errors, {outcome.New.Count - errors} new warnings, {outcome.Gone.Count} gone");
        return outcome.BuildsBefore
            ? found
            : FormattableString.Invariant($"{found}; it has {outcome.Before.Count} errors already, which may hide others");
    }
}
