using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>An operation with the path item that it stands in.</summary>
internal sealed record OperationView(string Path, string Method, SpecMapping Node, SpecMapping PathItem)
{
    public required SourceSpot Spot { get; init; }

    /// <summary>The method as it is sent: methods of one key are written small in a document, others (OpenAPI 3.2) as they are.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The first tag; operations without one stand together under <c>Default</c>.</summary>
    public string Tag { get; } = Node.Texts("tags").FirstOrDefault() ?? "Default";

    /// <summary>The document's id, else method and path.</summary>
    public string StatedId => Node.Text("operationId") ?? MethodAndPath;

    /// <summary>The same, but method and path as well where several operations state one id: unique in the document.</summary>
    public string OperationId => IsIdRepeated ? MethodAndPath : StatedId;

    /// <summary>Whether another operation states the same id.</summary>
    public bool IsIdRepeated { get; init; }

    /// <summary>Parameters of the path and of the operation; the operation's own win.</summary>
    public IReadOnlyList<SpecMapping> Parameters(References references)
    {
        var parameters = new List<SpecMapping>();
        foreach (var node in Raw(PathItem, references).Concat(Raw(Node, references)))
        {
            if (references.Resolve(node) is not { } parameter)
            {
                continue;
            }

            parameters.RemoveAll(other => AreSame(other, parameter));
            parameters.Add(parameter);
        }

        return parameters;
    }

    /// <summary>The parameters that a later one of the same list declares again, each with that one.</summary>
    public IEnumerable<(SpecNode Earlier, SpecMapping Later)> Repeated(References references)
    {
        foreach (var owner in new[] { PathItem, Node })
        {
            var list = Raw(owner, references)
                .Select(node => new { Node = node, Parameter = references.Resolve(node) })
                .Where(item => item.Parameter is not null)
                .ToList();
            for (var i = 0; i < list.Count; i++)
            {
                if (list.Skip(i + 1).FirstOrDefault(item => AreSame(item.Parameter!, list[i].Parameter!))?.Parameter is { } later)
                {
                    yield return (list[i].Node, later);
                }
            }
        }
    }

    // A parameter is its name and its place (OpenAPI 3.1, section 4.8.12.1); names of headers are the same in any case.
    private static bool AreSame(SpecMapping one, SpecMapping other) => one.Text("in") == other.Text("in")
        && string.Equals(one.Text("name"), other.Text("name"), one.Text("in") == "header" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private string MethodAndPath => $"{Method} {Path}";

    private static IEnumerable<SpecNode> Raw(SpecMapping node, References references) => (references.Follow(node["parameters"]) as SpecSequence)?.Items ?? [];
}
