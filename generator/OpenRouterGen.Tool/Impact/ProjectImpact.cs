using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Impact;

/// <summary>
/// What really fails once a project takes another document: it is compiled before and after, by the compiler of its own build, and so is every project of its
/// solution that references it. Nothing is written into the projects' folders.
/// </summary>
internal sealed class ProjectImpact : IDisposable
{
    private static readonly StringComparer s_paths = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly ScratchFolder _scratch = new();
    private readonly CommandLineReader _reader;
    private readonly List<ProjectOutcome> _outcomes = [];

    // The assemblies that were made anew, by the paths at which references find the old ones.
    private readonly Dictionary<string, string> _replaced = new(s_paths);

    private ProjectImpact() => _reader = new CommandLineReader(_scratch.Path);

    /// <summary>Compiles with the staged files in the place of the project's own.</summary>
    /// <returns>The project's frameworks, then those of the projects that reference it.</returns>
    /// <exception cref="CompilationUnavailableException">The project itself could not be compiled: it is not restored, has no client, or there is no SDK.</exception>
    public static async Task<EquatableList<ProjectOutcome>> RunAsync(string project, StagedInputs staged, CancellationToken cancellationToken)
    {
        using var impact = new ProjectImpact();
        var path = Path.GetFullPath(project);
        if (!File.Exists(path))
        {
            throw new CompilationUnavailableException($"the project '{project}' does not exist");
        }

        // MSBuild is a part of it, and without one it would say so in words of its own.
        await DotnetSdk.FindAsync(cancellationToken).ConfigureAwait(false);
        await impact.ProjectAsync(path, staged, cancellationToken).ConfigureAwait(false);
        await impact.ReferencingAsync(path, cancellationToken).ConfigureAwait(false);
        return impact._outcomes.ToEquatableList();
    }

    public void Dispose() => _scratch.Dispose();

    private async Task ProjectAsync(string project, StagedInputs staged, CancellationToken cancellationToken)
    {
        var lines = await _reader.ReadAsync(project, cancellationToken).ConfigureAwait(false);
        if (lines.Count == 0)
        {
            throw new CompilationUnavailableException($"'{project}' calls no C# compiler");
        }

        foreach (var line in lines)
        {
            await CompareAsync(line, staged, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReferencingAsync(string project, CancellationToken cancellationToken)
    {
        var waiting = new List<CommandLine>();
        foreach (var other in await SolutionProjects.BesideAsync(project, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                waiting.AddRange(await _reader.ReadAsync(other, cancellationToken).ConfigureAwait(false));
            }
            catch (CompilationUnavailableException exception)
            {
                _outcomes.Add(new ProjectOutcome(other, string.Empty) { NotCompiled = exception.Message });
            }
        }

        waiting = Affected(waiting);
        while (waiting.Count > 0)
        {
            // First those that reference none of the others.
            var next = waiting.FirstOrDefault(line => waiting.All(other => other == line || !References(line).Intersect(other.Outputs, s_paths).Any())) ?? waiting[0];
            waiting.Remove(next);
            await CompareAsync(next, staged: null, cancellationToken).ConfigureAwait(false);
        }
    }

    // What references the project, and what references that.
    private List<CommandLine> Affected(List<CommandLine> lines)
    {
        var outputs = _replaced.Keys.ToHashSet(s_paths);
        var affected = new List<CommandLine>();
        while (lines.FirstOrDefault(line => !affected.Contains(line) && References(line).Any(outputs.Contains)) is { } found)
        {
            affected.Add(found);
            outputs.UnionWith(found.Outputs);
        }

        return affected;
    }

    private static IEnumerable<string> References(CommandLine line) =>
        line.Arguments.Select(argument => line.PathOf(argument, "/reference:") ?? line.PathOf(argument, "/r:")).OfType<string>();

    private async Task CompareAsync(CommandLine line, StagedInputs? staged, CancellationToken cancellationToken)
    {
        var name = FormattableString.Invariant($"{_outcomes.Count}");
        var after = new TrialCompilation(line, _scratch.Folder(name + ".after"));
        var runs = await Task.WhenAll(
            new TrialCompilation(line, _scratch.Folder(name + ".before")).RunAsync(cancellationToken),
            after.RunAsync(staged, _replaced, cancellationToken)).ConfigureAwait(false);
        _outcomes.Add(new ProjectOutcome(line.Project, line.Framework)
        {
            Before = runs[0].Where(diagnostic => diagnostic.IsError).ToEquatableList(),
            New = Without(runs[1], runs[0]),
            Gone = Without(runs[0], runs[1]),
        });
        if (File.Exists(after.Assembly))
        {
            foreach (var output in line.Outputs)
            {
                _replaced[output] = after.Assembly;
            }
        }
    }

    private EquatableList<CompilerDiagnostic> Without(EquatableList<CompilerDiagnostic> all, EquatableList<CompilerDiagnostic> others)
    {
        var known = others.Select(Place).ToHashSet();
        return all.Where(diagnostic => !known.Contains(Place(diagnostic)) && (diagnostic.IsError || !IsEmitted(diagnostic)))
            .Distinct()
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)
            .ToEquatableList();
    }

    // The same mistake may be said in other words.
    private static (string? File, int Line, int Column, string Id) Place(CompilerDiagnostic diagnostic) =>
        (diagnostic.File, diagnostic.Line, diagnostic.Column, diagnostic.Id);

    private bool IsEmitted(CompilerDiagnostic diagnostic) => diagnostic.File?.StartsWith(_scratch.Path, StringComparison.Ordinal) == true;
}
