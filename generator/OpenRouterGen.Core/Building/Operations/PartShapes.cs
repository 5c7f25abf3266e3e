using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reports parts of a document and of its operations that should be a mapping or a list and are something else: nothing would be read of them. Null is nothing,
/// and so is an empty list where a mapping should be, which exporters write that know no empty mapping. A parameter's type beside its name is moved to where it
/// is read, and that is reported too.
/// </summary>
internal sealed class PartShapes(BuildContext context)
{
    // Where references lead to, and what else a component may be.
    private static readonly string[] s_components =
    [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes",
    ];

    private static readonly string[] s_ofSchemas =
    [
        "type", "format", "items", "enum", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "multipleOf",
    ];

    /// <summary>Reports the document's own parts.</summary>
    public void ReportDocument()
    {
        ReportMapping(context.Root["paths"], "'paths' of the document");
        ReportMapping(context.Root["components"], "'components' of the document");
        ReportList(context.Root["servers"], "'servers' of the document");
        ReportList(context.Root["tags"], "'tags' of the document");
        foreach (var key in s_components)
        {
            ReportMapping(context.Root.Mapping("components")?[key], $"'{key}' of 'components'");
        }
    }

    /// <summary>Reports the parts of an operation.</summary>
    public void Report(OperationView operation)
    {
        var id = operation.OperationId;
        ReportParameters(operation.PathItem, $"the path '{operation.Path}'", id);
        ReportParameters(operation.Node, $"'{id}'", id);
        ReportList(operation.Node["servers"], $"'servers' of '{id}'");
        ReportBoolean(operation.Node, "deprecated", $"'{id}'");
        ReportMapping(operation.Node["responses"], $"'responses' of '{id}'");
        ReportMapping(operation.Node["requestBody"], $"'requestBody' of '{id}'");
        if (context.References.ResolveUnneeded(operation.Node["requestBody"]) is { } body)
        {
            ReportBoolean(body, "required", $"the body of '{id}'");
            ReportContent(body, $"the body of '{id}'");
        }

        foreach (var entry in context.References.ResolveUnneeded(operation.Node["responses"])?.Entries ?? [])
        {
            // What a failure says beyond its status is not needed to call the operation.
            if (entry.Key.StartsWith("2", StringComparison.Ordinal) || entry.Key == "default")
            {
                var what = $"the answer {entry.Key} of '{id}'";
                ReportMapping(entry.Value, what);
                if (context.References.ResolveUnneeded(entry.Value) is { } response)
                {
                    ReportContent(response, what);
                }
            }
        }
    }

    private void ReportParameters(SpecMapping owner, string what, string id)
    {
        ReportList(owner["parameters"], $"'parameters' of {what}");
        foreach (var item in owner.Sequence("parameters")?.Items ?? [])
        {
            if (item is not SpecMapping)
            {
                Report(item, $"a parameter of '{id}'", "a mapping with 'name' and 'in'");
            }
            else if (context.References.ResolveUnneeded(item) is { } parameter)
            {
                var named = $"the parameter '{parameter.Text("name")}' of '{id}'";
                ReportBoolean(parameter, "required", named);
                ReportBoolean(parameter, "explode", named);
                ReportMapping(parameter["content"], $"'content' of {named}");
                MoveType(parameter, named);
            }
        }
    }

    /// <summary>Swagger 2.0 has the type of a parameter beside its name, where nothing of OpenAPI 3 has it: it can only be the schema.</summary>
    private void MoveType(SpecMapping parameter, string what)
    {
        if (parameter.Find("type") is not { Value: SpecScalar { IsNull: false } } type || parameter["schema"] is not null || parameter["content"] is not null)
        {
            return;
        }

        var schema = new SpecMapping(type.KeySpot);
        foreach (var entry in parameter.Entries.Where(entry => Array.IndexOf(s_ofSchemas, entry.Key) >= 0))
        {
            schema.Set(entry);
        }

        parameter.Set(new SpecEntry("schema", type.KeySpot, schema));
        context.Problems.Report(ProblemCatalog.Repaired, type.KeySpot, $"{what} has its type beside its name, as in Swagger 2.0; it is that of its 'schema'");
        if (parameter.Find("collectionFormat") is { } format)
        {
            context.Problems.Report(ProblemCatalog.NotUsed, format.KeySpot, $"'collectionFormat' of {what}", "OpenAPI 3 says it by 'style' and 'explode'");
        }
    }

    private void ReportContent(SpecMapping owner, string what)
    {
        ReportMapping(owner["content"], $"'content' of {what}");
        if (owner["content"] is null && owner.Find("schema") is { Value: SpecMapping } schema && context.Unused.Add(schema.KeySpot))
        {
            // Swagger 2.0 has it there, with its media types in another place.
            context.Problems.Report(
                ProblemCatalog.LeftOut, schema.KeySpot, $"'schema' of {what}", "a schema stands within a media type of 'content', as of 'application/json'");
        }

        foreach (var entry in context.References.Content(owner)?.Entries ?? [])
        {
            ReportMapping(entry.Value, $"'{entry.Key}' of {what}");
            ReportMapping((entry.Value as SpecMapping)?["encoding"], $"'encoding' of {what}");
        }
    }

    /// <summary>Reports what should be a mapping and is not.</summary>
    public void ReportMapping(SpecNode? node, string what)
    {
        if (node is not (null or SpecMapping or SpecScalar { IsNull: true } or SpecSequence { Items.Count: 0 }))
        {
            Report(node, what, "a mapping");
        }
    }

    private void ReportList(SpecNode? node, string what)
    {
        // A reference there leads to a list, and is reported where it does not.
        if (node is not (null or SpecSequence or SpecScalar { IsNull: true }) && (node as SpecMapping)?.Find("$ref") is null)
        {
            Report(node, what, "a list");
        }
    }

    private void ReportBoolean(SpecMapping owner, string key, string what)
    {
        if (owner.Find(key) is { Value: not SpecScalar { Kind: SpecScalarKind.Boolean or SpecScalarKind.Null } } entry && context.Unused.Add(entry.KeySpot))
        {
            context.Problems.Report(ProblemCatalog.NotUsed, entry.KeySpot, $"'{key}' of {what}", "it is neither true nor false");
        }
    }

    // Once, however many operations share it.
    private void Report(SpecNode node, string what, string expected)
    {
        if (context.Unused.Add(node.Spot))
        {
            context.Problems.Report(ProblemCatalog.WrongShape, node.Spot, what, expected, node.Described);
        }
    }
}
