using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Repair;

/// <summary>
/// Finds the schemas of a document by where the standard puts them. Examples, defaults, enum values and extensions may hold keys such as
/// <c>discriminator</c> or <c>type</c> and are never taken for schemas.
/// </summary>
internal static class SchemaWalk
{
    private static readonly Dictionary<Part, Dictionary<string, Place>> s_places = new()
    {
        [Part.Document] = Places(("paths", Part.PathItem, Shape.Map), ("webhooks", Part.PathItem, Shape.Map), ("components", Part.Components, Shape.One)),
        [Part.Components] = Places(
            ("schemas", Part.Schema, Shape.Map),
            ("responses", Part.Response, Shape.Map),
            ("parameters", Part.Parameter, Shape.Map),
            ("requestBodies", Part.Content, Shape.Map),
            ("headers", Part.Parameter, Shape.Map),
            ("callbacks", Part.Callback, Shape.Map),
            ("pathItems", Part.PathItem, Shape.Map),
            ("mediaTypes", Part.MediaType, Shape.Map)),
        [Part.PathItem] = Places(
            ("parameters", Part.Parameter, Shape.List),
            ("get", Part.Operation, Shape.One),
            ("put", Part.Operation, Shape.One),
            ("post", Part.Operation, Shape.One),
            ("delete", Part.Operation, Shape.One),
            ("options", Part.Operation, Shape.One),
            ("head", Part.Operation, Shape.One),
            ("patch", Part.Operation, Shape.One),
            ("trace", Part.Operation, Shape.One),
            ("query", Part.Operation, Shape.One),
            ("additionalOperations", Part.Operation, Shape.Map)),
        [Part.Operation] = Places(
            ("parameters", Part.Parameter, Shape.List),
            ("requestBody", Part.Content, Shape.One),
            ("responses", Part.Response, Shape.Map),
            ("callbacks", Part.Callback, Shape.Map)),
        [Part.Parameter] = Places(("schema", Part.Schema, Shape.One), ("content", Part.MediaType, Shape.Map)),
        [Part.Content] = Places(("content", Part.MediaType, Shape.Map)),
        [Part.Response] = Places(("content", Part.MediaType, Shape.Map), ("headers", Part.Parameter, Shape.Map)),
        [Part.MediaType] = Places(("schema", Part.Schema, Shape.One), ("itemSchema", Part.Schema, Shape.One), ("encoding", Part.Encoding, Shape.Map)),
        [Part.Encoding] = Places(("headers", Part.Parameter, Shape.Map)),
        [Part.Schema] = Places(
            ("allOf", Part.Schema, Shape.List),
            ("anyOf", Part.Schema, Shape.List),
            ("oneOf", Part.Schema, Shape.List),
            ("prefixItems", Part.Schema, Shape.List),
            ("items", Part.Schema, Shape.OneOrList),
            ("properties", Part.Schema, Shape.Map),
            ("patternProperties", Part.Schema, Shape.Map),
            ("dependentSchemas", Part.Schema, Shape.Map),
            ("$defs", Part.Schema, Shape.Map),
            ("definitions", Part.Schema, Shape.Map),
            ("additionalProperties", Part.Schema, Shape.One),
            ("unevaluatedProperties", Part.Schema, Shape.One),
            ("unevaluatedItems", Part.Schema, Shape.One),
            ("propertyNames", Part.Schema, Shape.One),
            ("contains", Part.Schema, Shape.One),
            ("contentSchema", Part.Schema, Shape.One),
            ("not", Part.Schema, Shape.One),
            ("if", Part.Schema, Shape.One),
            ("then", Part.Schema, Shape.One),
            ("else", Part.Schema, Shape.One)),
    };

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
        Callback,
        Schema,
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
        var open = new Stack<(SpecNode Node, Part Part)>();
        open.Push((root, Part.Document));
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
    private static void PushChildren(SpecMapping mapping, Part part, Stack<(SpecNode Node, Part Part)> open)
    {
        if (part == Part.Callback)
        {
            PushValues(mapping, Part.PathItem, open);
            return;
        }

        var places = s_places[part];
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
                    open.Push((one, place.Part));
                    break;
                case (Shape.Map, SpecMapping map):
                    PushValues(map, place.Part, open);
                    break;
                case (Shape.List or Shape.OneOrList, SpecSequence list):
                    for (var item = list.Items.Count - 1; item >= 0; item--)
                    {
                        open.Push((list.Items[item], place.Part));
                    }

                    break;
            }
        }
    }

    private static void PushValues(SpecMapping map, Part part, Stack<(SpecNode Node, Part Part)> open)
    {
        for (var i = map.Entries.Count - 1; i >= 0; i--)
        {
            // A property may be called x-anything; elsewhere such a key is an extension.
            if (part == Part.Schema || !map.Entries[i].Key.StartsWith("x-", StringComparison.Ordinal))
            {
                open.Push((map.Entries[i].Value, part));
            }
        }
    }

    private static Dictionary<string, Place> Places(params (string Key, Part Part, Shape Shape)[] places) =>
        places.ToDictionary(place => place.Key, place => new Place(place.Part, place.Shape), StringComparer.Ordinal);

    private sealed record Place(Part Part, Shape Shape);
}
