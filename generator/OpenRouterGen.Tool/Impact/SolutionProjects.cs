using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Impact;

/// <summary>The projects that are in a solution together with one.</summary>
internal static class SolutionProjects
{
    /// <summary>
    /// The other projects of the nearest solution around a project that holds it; none where there is no such solution. A folder with several solutions
    /// gives those of all that hold it.
    /// </summary>
    public static async Task<IReadOnlyList<string>> BesideAsync(string project, CancellationToken cancellationToken)
    {
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var solution in Directory.EnumerateFiles(folder, "*.sln").Concat(Directory.EnumerateFiles(folder, "*.slnx")))
            {
                var projects = await ProjectsAsync(solution, cancellationToken).ConfigureAwait(false);
                if (projects.Contains(project))
                {
                    found.UnionWith(projects.Where(one => one != project));
                }
            }

            if (found.Count > 0)
            {
                return [.. found];
            }
        }

        return [];
    }

    private static async Task<IReadOnlyList<string>> ProjectsAsync(string solution, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(solution)!;
        var run = await DotnetHost.RunAsync(["sln", solution, "list"], folder, cancellationToken).ConfigureAwait(false);
        return
        [
            .. run.Text.Split('\n').Select(line => line.Trim())
                .Where(line => line.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                .Select(line => Path.GetFullPath(line.Replace('\\', Path.DirectorySeparatorChar), folder)),
        ];
    }
}
