using Microsoft.OpenApi;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>Compares operations and everything that hangs on them.</summary>
internal sealed class OperationComparison(Comparison comparison)
{
    public void Compare(IReadOnlyList<OperationView> ours, OpenApiDocument theirs, SpecNode root)
    {
        var others = theirs.Paths
            .SelectMany(
                path => (path.Value.Operations
                    ?? []).Select(pair => (Key: $"{pair.Key.Method.ToLowerInvariant()} {path.Key}", Path: path.Value, Operation: pair.Value)))
            .ToDictionary(one => one.Key);
        comparison.Compare(
            "paths",
            root,
            new Facts().AddSet("operations", ours.Select(operation => $"{operation.Method} {operation.Path}")),
            new Facts().AddSet("operations", others.Keys));
        foreach (var operation in ours)
        {
            if (others.TryGetValue($"{operation.Method} {operation.Path}", out var other))
            {
                Compare(operation, other.Path, other.Operation);
            }
        }
    }

    private void Compare(OperationView ours, IOpenApiPathItem path, OpenApiOperation theirs)
    {
        var place = $"{ours.Method} {ours.Path}";
        comparison.Compare(
            place,
            ours.Node,
            new Facts()
                .Add("operationId", ours.OperationId)
                .Add("tag", ours.Tag)
                .AddList("tags", ours.Node.Texts("tags"))
                .Add("summary", ours.Node.Text("summary"))
                .Add("deprecated", ours.Node.IsTrue("deprecated") ? "true" : null),
            new Facts()
                .Add("operationId", theirs.OperationId)
                .Add("tag", theirs.Tags?.FirstOrDefault()?.Reference.Id)
                .AddList("tags", theirs.Tags?.Select(tag => tag.Reference.Id!) ?? [])
                .Add("summary", theirs.Summary)
                .Add("deprecated", theirs.Deprecated ? "true" : null));
        Parameters(place, ours, path, theirs);
        Body(place + " request", ours, theirs);
        Responses(place, ours, theirs);
    }

    private void Parameters(string place, OperationView ours, IOpenApiPathItem path, OpenApiOperation theirs)
    {
        // The operation's own parameters win over those of its path.
        var others = new Dictionary<(string?, string?), IOpenApiParameter>();
        foreach (var parameter in (path.Parameters ?? []).Concat(theirs.Parameters ?? []))
        {
            others[(parameter.In?.ToString().ToLowerInvariant(), parameter.Name)] = parameter;
        }

        var parameters = ours.Parameters(comparison.References);
        comparison.Compare(
            place,
            ours.Node,
            new Facts().AddSet("parameters",
                parameters.Select(parameter => $"{parameter.Text("in")} {parameter.Text("name")}{(parameter.IsTrue("required") ? " required" : "")}")),
            new Facts().AddSet("parameters", others.Select(pair => $"{pair.Key.Item1} {pair.Key.Item2}{(pair.Value.Required ? " required" : "")}")));
        foreach (var parameter in parameters)
        {
            comparison.Schema($"{place} {parameter.Text("name")}", parameter["schema"],
                others.GetValueOrDefault((parameter.Text("in"), parameter.Text("name")))?.Schema);
        }
    }

    private void Body(string place, OperationView ours, OpenApiOperation theirs)
    {
        var body = comparison.References.Resolve(ours.Node["requestBody"]);
        comparison.Compare(
            place,
            ours.Node,
            new Facts().Add("stands", body is null ? null : "true").Add("required", body?.IsTrue("required") == true ? "true" : null),
            new Facts().Add("stands", theirs.RequestBody is null ? null : "true").Add("required", theirs.RequestBody?.Required == true ? "true" : null));
        Content(place, ours.Node, body?.Mapping("content"), theirs.RequestBody?.Content);
    }

    private void Responses(string place, OperationView ours, OpenApiOperation theirs)
    {
        var responses = ours.Node.Mapping("responses")?.Entries ?? [];
        comparison.Compare(
            place,
            ours.Node,
            new Facts().AddSet("statuses", responses.Select(response => response.Key)),
            new Facts().AddSet("statuses", theirs.Responses?.Keys ?? Enumerable.Empty<string>()));
        foreach (var entry in responses)
        {
            var response = comparison.References.Resolve(entry.Value);
            Content($"{place} {entry.Key}", entry.Value, response?.Mapping("content"), theirs.Responses?.GetValueOrDefault(entry.Key)?.Content);
        }
    }

    private void Content(string place, SpecNode node, SpecMapping? ours, IDictionary<string, IOpenApiMediaType>? theirs)
    {
        comparison.Compare(
            place,
            node,
            new Facts().AddSet("media types", (ours?.Entries ?? []).Select(entry => entry.Key)),
            new Facts().AddSet("media types", theirs?.Keys ?? Enumerable.Empty<string>()));
        foreach (var entry in ours?.Entries ?? [])
        {
            comparison.Schema($"{place} {entry.Key}", (entry.Value as SpecMapping)?["schema"], theirs?.TryGetValue(entry.Key, out var media) == true
                ? media.Schema
                : null);
        }
    }
}
