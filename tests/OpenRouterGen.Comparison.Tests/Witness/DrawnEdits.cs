using System.Text.Json.Nodes;

namespace OpenRouterGen.Comparison.Tests.Witness;

/// <summary>Edits that are drawn: what, where, and what it becomes.</summary>
internal sealed class DrawnEdits(int seed)
{
    private static readonly string[] s_types =
    [
        """{ "type": "string" }""", """{ "type": "integer" }""", """{ "type": "integer", "format": "int32" }""", """{ "type": "number" }""",
        """{ "type": "number", "format": "decimal" }""", """{ "type": "boolean" }""", """{ "type": "string", "format": "date-time" }""",
        """{ "type": "string", "format": "date" }""", """{ "type": "string", "format": "uuid" }""", """{ "type": "string", "format": "uri" }""",
        """{ "type": "string", "contentEncoding": "base64" }""", """{ "type": "string", "enum": ["a", "b"] }""", "{}",
        """{ "type": "object", "required": ["x"], "properties": { "x": { "type": "string" } } }""",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Makes one to three edits.</summary>
    /// <returns>What was done.</returns>
    public string Apply(EditedDocument document)
    {
        var done = new List<string>();
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            done.Add(_random.Next(10) switch
            {
                < 6 => Member(document),
                < 8 => Parameter(document),
                8 => Schema(document),
                _ => Operation(document),
            });
        }

        return string.Join("; ", done);
    }

    private string Member(EditedDocument document)
    {
        var schema = Drawn(document.Schemas.Where(item => item.Value!["properties"] is JsonObject { Count: > 0 }).Select(item => item.Key));
        var member = Drawn(document.Members(schema).Select(item => item.Key));
        var place = $"{schema}.{member}";
        switch (_random.Next(7))
        {
            case 0:
                document.Remove(schema, member);
                return place + " is gone";
            case 1:
                document.RenameMember(schema, member, member + "_other");
                return place + " is renamed";
            case 2:
                if (document.Optional(schema, member, isThere: false))
                {
                    return place + " is optional";
                }

                document.Require(schema, member);
                return place + " is required";
            case 3:
                document.Members(schema)[member] = OrNull(document.Members(schema)[member]!.DeepClone());
                return place + " may be null";
            case 4:
                document.Members(schema)[member]!.AsObject()["deprecated"] = true;
                return place + " is obsolete";
            default:
                var type = Type(document);
                document.Members(schema)[member] = type;
                return $"{place} is {type.ToJsonString()}";
        }
    }

    private string Parameter(EditedDocument document)
    {
        var path = Drawn(["/models", "/images/models/{author}/{slug}/endpoints"]);
        if (document.Operation(path)["parameters"] is not JsonArray { Count: > 0 } parameters)
        {
            return "nothing";
        }

        var parameter = parameters[_random.Next(parameters.Count)]!.AsObject();
        var place = $"{path} {parameter["name"]}";
        var isInPath = parameter["in"]!.GetValue<string>() == "path";
        switch (_random.Next(isInPath ? 1 : 4))
        {
            case 0:
                var type = Type(document);
                parameter["schema"] = type;
                return $"{place} is {type.ToJsonString()}";
            case 1:
                parameters.Remove(parameter);
                return place + " is gone";
            case 2:
                parameter["required"] = true;
                return place + " is required";
            default:
                parameter["name"] = parameter["name"]!.GetValue<string>() + "_other";
                return place + " is renamed";
        }
    }

    private string Schema(EditedDocument document)
    {
        var schema = Drawn(document.Schemas.Select(item => item.Key));
        switch (_random.Next(3))
        {
            case 0:
                document.RenameSchema(schema, schema + "Other");
                return schema + " is renamed";
            case 1:
                document.Schemas[schema]!.AsObject()["deprecated"] = true;
                return schema + " is obsolete";
            default:
                var type = EditedDocument.Json(Drawn(s_types));
                document.Schemas[schema] = type;
                return $"{schema} is {type.ToJsonString()}";
        }
    }

    private string Operation(EditedDocument document)
    {
        var type = Type(document);
        if (_random.Next(3) == 0)
        {
            document.Operation("/images", "post")["requestBody"]!["content"]!["application/json"]!["schema"] = type;
            return "the body is " + type.ToJsonString();
        }

        var path = Drawn(["/models", "/images/models"]);
        document.Answer(path)["schema"] = type;
        return $"the answer of {path} is {type.ToJsonString()}";
    }

    private JsonNode Type(EditedDocument document, int depth = 0)
    {
        if (depth > 1)
        {
            return EditedDocument.Json(Drawn(s_types));
        }

        return _random.Next(9) switch
        {
            0 => new JsonObject { ["type"] = "array", ["items"] = Type(document, depth + 1) },
            1 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Type(document, depth + 1) },
            2 => OrNull(Type(document, depth + 1)),
            3 => new JsonObject { ["anyOf"] = new JsonArray(Type(document, depth + 1), Type(document, depth + 1)) },
            4 or 5 => EditedDocument.Reference(Drawn(document.Schemas.Select(item => item.Key))),
            _ => EditedDocument.Json(Drawn(s_types)),
        };
    }

    private static JsonObject OrNull(JsonNode schema) => new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };

    private T Drawn<T>(IEnumerable<T> items)
    {
        var all = items.ToList();
        return all[_random.Next(all.Count)];
    }
}
