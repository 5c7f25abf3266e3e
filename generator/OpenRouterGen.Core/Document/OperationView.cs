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
    public string Tag => Node.Texts("tags").FirstOrDefault() ?? "Default";

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

            parameters.RemoveAll(other => other.Text("name") == parameter.Text("name") && other.Text("in") == parameter.Text("in"));
            parameters.Add(parameter);
        }

        return parameters;
    }

    private string MethodAndPath => $"{Method} {Path}";

    private static IEnumerable<SpecNode> Raw(SpecMapping node, References references) => (references.Follow(node["parameters"]) as SpecSequence)?.Items ?? [];
}
