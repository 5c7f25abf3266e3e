using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Repair;

/// <summary>
/// Finds the schemas of a document by where the standard puts them. Examples, defaults, enum values and extensions may hold keys such as
/// <c>discriminator</c> or <c>type</c> and are never taken for schemas.
/// </summary>
internal static class SchemaWalk
{
    // In the order of Part; an array, since a dictionary by an enum is compiled for it alone.
    private static readonly Dictionary<string, Place>[] s_places =
    [
        /* Document */ Places(new("paths", Part.PathItem, Shape.Map), new("webhooks", Part.PathItem, Shape.Map), new("components", Part.Components, Shape.One)),
        /* Components */ Places(
            new("schemas", Part.Schema, Shape.Map),
            new("responses", Part.Response, Shape.Map),
            new("parameters", Part.Parameter, Shape.Map),
            new("requestBodies", Part.Content, Shape.Map),
            new("headers", Part.Parameter, Shape.Map),
            new("callbacks", Part.Callback, Shape.Map),
            new("pathItems", Part.PathItem, Shape.Map),
            new("mediaTypes", Part.MediaType, Shape.Map)),
        /* PathItem */ Places(
            new("parameters", Part.Parameter, Shape.List),
            new("get", Part.Operation, Shape.One),
            new("put", Part.Operation, Shape.One),
            new("post", Part.Operation, Shape.One),
            new("delete", Part.Operation, Shape.One),
            new("options", Part.Operation, Shape.One),
            new("head", Part.Operation, Shape.One),
            new("patch", Part.Operation, Shape.One),
            new("trace", Part.Operation, Shape.One),
            new("query", Part.Operation, Shape.One),
            new("additionalOperations", Part.Operation, Shape.Map)),
        /* Operation */ Places(
            new("parameters", Part.Parameter, Shape.List),
            new("requestBody", Part.Content, Shape.One),
            new("responses", Part.Response, Shape.Map),
            new("callbacks", Part.Callback, Shape.Map)),
        /* Parameter */ Places(new("schema", Part.Schema, Shape.One), new("content", Part.MediaType, Shape.Map)),
        /* Content */ Places(new Place("content", Part.MediaType, Shape.Map)),
        /* Response */ Places(new("content", Part.MediaType, Shape.Map), new("headers", Part.Parameter, Shape.Map)),
        /* MediaType */ Places(new("schema", Part.Schema, Shape.One), new("itemSchema", Part.Schema, Shape.One), new("encoding", Part.Encoding, Shape.Map)),
        /* Encoding */ Places(new Place("headers", Part.Parameter, Shape.Map)),
        /* Schema */ Places(
            new("allOf", Part.Schema, Shape.List),
            new("anyOf", Part.Schema, Shape.List),
            new("oneOf", Part.Schema, Shape.List),
            new("prefixItems", Part.Schema, Shape.List),
            new("items", Part.Schema, Shape.OneOrList),
            new("properties", Part.Schema, Shape.Map),
            new("patternProperties", Part.Schema, Shape.Map),
            new("dependentSchemas", Part.Schema, Shape.Map),
            new("$defs", Part.Schema, Shape.Map),
            new("definitions", Part.Schema, Shape.Map),
            new("additionalProperties", Part.Schema, Shape.One),
            new("unevaluatedProperties", Part.Schema, Shape.One),
            new("unevaluatedItems", Part.Schema, Shape.One),
            new("propertyNames", Part.Schema, Shape.One),
            new("contains", Part.Schema, Shape.One),
            new("contentSchema", Part.Schema, Shape.One),
            new("not", Part.Schema, Shape.One),
            new("if", Part.Schema, Shape.One),
            new("then", Part.Schema, Shape.One),
            new("else", Part.Schema, Shape.One)),
    ];

    private enum Part
    {
        Document,
        Components,
        PathItem,
        Operation,
        Parameter,
        Content,
        Response,
        MediaType,
        Encoding,
        Schema,
        Callback,
    }

    private enum Shape
    {
        One,
        List,
        OneOrList,
        Map,
    }

    /// <summary>Every schema that is a mapping, in the order of the document.</summary>
    public static List<SpecMapping> Schemas(SpecNode root)
    {
        var schemas = new List<SpecMapping>();
        var open = new Stack<Visit>();
        open.Push(new(root, Part.Document));
        while (open.Count > 0)
        {
            var (node, part) = open.Pop();
            if (node is not SpecMapping mapping)
            {
                continue;
            }

            if (part == Part.Schema)
            {
                schemas.Add(mapping);
            }

            PushChildren(mapping, part, open);
        }

        return schemas;
    }

    /// <summary>From last to first, so that the first is taken from the stack first.</summary>
    private static void PushChildren(SpecMapping mapping, Part part, Stack<Visit> open)
    {
        if (part == Part.Callback)
        {
            PushValues(mapping, Part.PathItem, open);
            return;
        }

        var places = s_places[(int)part];
        for (var i = mapping.Entries.Count - 1; i >= 0; i--)
        {
            var entry = mapping.Entries[i];
            if (!places.TryGetValue(entry.Key, out var place))
            {
                continue;
            }

            switch (place.Shape, entry.Value)
            {
                case (Shape.One or Shape.OneOrList, SpecMapping one):
                    open.Push(new(one, place.Part));
                    break;
                case (Shape.Map, SpecMapping map):
                    PushValues(map, place.Part, open);
                    break;
                case (Shape.List or Shape.OneOrList, SpecSequence list):
                    for (var item = list.Items.Count - 1; item >= 0; item--)
                    {
                        open.Push(new(list.Items[item], place.Part));
                    }

                    break;
            }
        }
    }

    private static void PushValues(SpecMapping map, Part part, Stack<Visit> open)
    {
        for (var i = map.Entries.Count - 1; i >= 0; i--)
        {
            // A property may be called x-anything; elsewhere such a key is an extension.
            if (part == Part.Schema || !map.Entries[i].Key.StartsWith("x-", StringComparison.Ordinal))
            {
                open.Push(new(map.Entries[i].Value, part));
            }
        }
    }

    private static Dictionary<string, Place> Places(params Place[] places) => places.ToDictionary(place => place.Key, StringComparer.Ordinal);

    private sealed record Place(string Key, Part Part, Shape Shape);

    private sealed record Visit(SpecNode Node, Part Part);
}
