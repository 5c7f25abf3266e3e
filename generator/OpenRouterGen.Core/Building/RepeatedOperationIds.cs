using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// An operationId names one operation (OpenAPI 3.1, section 4.8.10.1). Where several state the same one, none of them keeps it: the first
/// would else be called what the document calls the second, and change its name when the two change places.
/// </summary>
internal static class RepeatedOperationIds
{
    /// <summary>The operations; those whose id another one states as well are marked.</summary>
    public static IReadOnlyList<OperationView> Mark(IReadOnlyList<OperationView> operations)
    {
        var groups = operations.GroupBy(Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any());
        var repeated = new HashSet<string>(groups.Select(group => group.Key), StringComparer.Ordinal);
        return repeated.Count == 0 ? operations : [.. operations.Select(operation => operation with { IsIdRepeated = repeated.Contains(operation.StatedId) })];
    }

    /// <summary>Reports each repetition of an id that a selected operation states.</summary>
    public static void Report(IReadOnlyList<OperationView> all, IReadOnlyList<OperationView> selected, ProblemSink problems)
    {
        var stated = new HashSet<string>(selected.Where(operation => operation.IsIdRepeated).Select(Id), StringComparer.Ordinal);
        foreach (var group in all.Where(operation => stated.Contains(operation.StatedId)).GroupBy(Id, StringComparer.Ordinal))
        {
            var first = Spot(group.First()).Line.ToString(CultureInfo.InvariantCulture);
            foreach (var other in group.Skip(1))
            {
                problems.Report(ProblemCatalog.RepeatedOperationId, Spot(other), group.Key, first, other.OperationId);
            }
        }
    }

    private static string Id(OperationView operation) => operation.StatedId;

    private static SourceSpot Spot(OperationView operation) => operation.Node["operationId"]?.Spot ?? operation.Spot;
}
