using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>The operations that a project wants.</summary>
internal static class Selection
{
    /// <summary>The selected operations of a document, in its order. A name that selects nothing is reported with the nearest one.</summary>
    public static IReadOnlyList<OperationView> Select(BuildContext context, BuildOptions options)
    {
        var all = RepeatedOperationIds.Mark(context.Operations);
        var spot = SourceSpot.WholeFile(context.Document.File);
        ReportUnknown(context.Problems, ProblemCatalog.UnknownTag, spot, options.Tags, all.Select(operation => operation.Tag));
        var patterns = options.Operations.Where(PathPattern.IsPattern).Select(text => new PathPattern(text)).ToList();
        var ids = options.Operations.Where(text => !PathPattern.IsPattern(text)).ToList();
        ReportUnknown(context.Problems, ProblemCatalog.UnknownOperation, spot, ids, all.Select(operation => operation.StatedId));
        foreach (var pattern in patterns.Where(pattern => !all.Any(operation => pattern.Matches(operation.Path))))
        {
            context.Problems.Report(ProblemCatalog.UnknownOperation, spot, pattern.Text, string.Empty);
        }

        var hasAll = options.Tags.Count == 0 && options.Operations.Count == 0;
        var selected = hasAll ? all : [.. all.Where(operation => options.Tags.Contains(operation.Tag)
            || ids.Contains(operation.StatedId)
            || patterns.Any(pattern => pattern.Matches(operation.Path)))];
        if (selected.Count == 0)
        {
            // Every name is mistyped, and reported: code that uses the client shall not be wrong as well.
            selected = all;
        }

        RepeatedOperationIds.Report(all, selected, context.Problems);
        return selected;
    }

    private static void ReportUnknown(ProblemSink problems, ProblemDescriptor descriptor, SourceSpot spot, IEnumerable<string> asked, IEnumerable<string> known)
    {
        var names = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var name in asked.Where(name => !names.Contains(name)))
        {
            problems.Report(descriptor, spot, name, NearestName.Question(name, names));
        }
    }
}
