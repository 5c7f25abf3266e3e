using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Comparing;
using OpenRouterGen.Tool.Compilation;
using OpenRouterGen.Tool.Impact;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;

namespace OpenRouterGen.Tool.Updating;

/// <summary>What an update means for the code of the project, found out before it is written.</summary>
/// <param name="Outcomes">The project's frameworks, and the projects that reference it.</param>
internal sealed record UpdateImpact(EquatableList<ProjectOutcome> Outcomes)
{
    /// <summary>Nobody asked.</summary>
    public static readonly UpdateImpact NotAsked = new(EquatableList<ProjectOutcome>.Empty);

    /// <summary>Why the project cannot be compiled; null where it was, and where nobody asked.</summary>
    public string? Unknown { get; private init; }

    /// <summary>Compiles the project before and after; one that cannot be compiled is no reason against the update.</summary>
    public static async Task<UpdateImpact> FindAsync(ToolContext context, ProjectSettings settings, SpecVersion taken, CancellationToken cancellationToken)
    {
        if (settings is not { Project: { } project, UsesFolder: true })
        {
            return NotAsked;
        }

        try
        {
            return new UpdateImpact(await ProjectBuild.RunAsync(context, settings, taken, cancellationToken).ConfigureAwait(false));
        }
        catch (CompilationUnavailableException exception)
        {
            context.Screen.Warn(
                $"what this means for the code of '{context.Shown(project)}' is not known: {exception.Message.TrimEnd('.')}; the next build says it");
            return NotAsked with { Unknown = exception.Message };
        }
    }
}
