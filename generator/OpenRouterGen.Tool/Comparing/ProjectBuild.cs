using OpenRouterGen.Comparison.Findings;
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
    /// <param name="context">The command.</param>
    /// <param name="settings">Those of the project, of which there is one.</param>
    /// <param name="version">The document, and the catalog unless the project has its own.</param>
    /// <param name="cancellationToken">Ends the compiler.</param>
    /// <returns>What becomes of the project's frameworks, and of the projects that reference it.</returns>
    /// <exception cref="CompilationUnavailableException">The project cannot be compiled at all.</exception>
    public static async Task<EquatableList<ProjectOutcome>> RunAsync(
        ToolContext context, ProjectSettings settings, SpecVersion version, CancellationToken cancellationToken)
    {
        var project = settings.Project ?? throw new ArgumentException("there is no project", nameof(settings));
        using var scratch = new ScratchFolder();
        var document = Path.Combine(scratch.Path, FolderNames.Document);
        await File.WriteAllBytesAsync(document, version.Document.Content, cancellationToken).ConfigureAwait(false);
        var staged = new StagedInputs(document);
        if (version.Catalog is { } catalog && settings.Catalogs is null)
        {
            staged = staged with { Catalog = Path.Combine(scratch.Path, FolderNames.Catalog) };
            await File.WriteAllBytesAsync(staged.Catalog, catalog.Content, cancellationToken).ConfigureAwait(false);
        }

        var building = ProjectImpact.RunAsync(project, staged, cancellationToken);
        return await context.Screen.WaitAsync($"Compiling {context.Shown(project)}", building).ConfigureAwait(false);
    }

    /// <summary>Which verdicts they are: a build that ended well and does not any more is two.</summary>
    public static Verdicts VerdictsOf(EquatableList<ProjectOutcome> outcomes) =>
        outcomes.Any(outcome => outcome.Breaks) ? Verdicts.Source | Verdicts.Build : Verdicts.None;

    /// <summary>Shows what became of each project, and what is new in it.</summary>
    public static void Write(ToolContext context, EquatableList<ProjectOutcome> outcomes, Action<string> write)
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
