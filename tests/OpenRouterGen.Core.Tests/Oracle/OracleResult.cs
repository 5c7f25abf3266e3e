using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>The two readings of one document, compared.</summary>
internal sealed record OracleResult(string Document, IReadOnlyList<Difference> Differences)
{
    public required int Operations { get; init; }

    public required int Components { get; init; }

    public required int SchemaNodes { get; init; }

    public required int Facts { get; init; }

    /// <summary>Schemas of the document that the walk did not come to.</summary>
    public required IReadOnlyList<SpecMapping> NotVisited { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    public static OracleResult Of(OracleDocument document)
    {
        var theirs = document.Theirs();
        var root = (SpecMapping)document.Ours.Root;
        var comparison = new Comparison(document.Ours);
        var operations = Selection.Select(new BuildContext(document.Ours, [], [], new ProblemSink(), CancellationToken.None), new BuildOptions());
        new OperationComparison(comparison).Compare(operations, theirs, root);

        var components = root.Mapping("components")?.Mapping("schemas")?.Entries ?? [];
        comparison.Compare(
            "components",
            root,
            new Facts().AddSet("schemas", components.Select(entry => entry.Key)),
            new Facts().AddSet("schemas", theirs.Components?.Schemas?.Keys ?? Enumerable.Empty<string>()));
        foreach (var component in components)
        {
            comparison.Schema("#" + component.Key, component.Value, theirs.Components?.Schemas?.TryGetValue(component.Key, out var schema) == true
                ? schema
                : null);
        }

        return new OracleResult(document.Name, comparison.Differences)
        {
            Operations = operations.Count,
            Components = components.Count,
            SchemaNodes = comparison.Visited.Count,
            Facts = comparison.ComparedFacts,
            NotVisited = [.. SchemaWalk.Schemas(root).Where(schema => !comparison.Visited.Contains(schema))],
            Problems = comparison.Problems,
        };
    }
}
