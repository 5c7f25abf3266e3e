using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>
/// Whether a value fits a schema by the words of the schema alone: JSON Schema as far as it decides about types. It shares nothing with the
/// builders, so that "the example contradicts its schema" is not our reader's own opinion.
/// </summary>
internal sealed class SchemaCheck(BehaviourDocument document)
{
    /// <summary>Why the value does not fit; empty when it does.</summary>
    public IReadOnlyList<string> Problems(SpecNode schema, JsonNode? json, string path = "$")
    {
        if (document.Resolve(schema) is not { } node)
        {
            return [];
        }

        if (json is null && (node.IsTrue("nullable") || (schema as SpecMapping)?.IsTrue("nullable") == true))
        {
            return [];
        }

        return [.. OfType(node, json, path), .. OfValue(node, json, path), .. OfCases(node, json, path), .. OfObject(node, json, path),
            .. OfList(node, json, path)];
    }

    private static IEnumerable<string> OfType(SpecMapping node, JsonNode? json, string path)
    {
        var types = (node["type"] switch
        {
            SpecSequence list => list.Items.OfType<SpecScalar>(),
            SpecScalar one => [one],
            _ => [],
        }).Select(type => type.IsNull ? "null" : type.Text).ToList();
        if (types.Count > 0 && !types.Any(type => IsOf(type, json)))
        {
            yield return $"{path} is {Kind(json)}, the schema allows {string.Join(" or ", types)}";
        }
        else if (json is JsonValue && json.GetValueKind() == JsonValueKind.String && Format(node) is { } format && !HasFormat(format, json.GetValue<string>()))
        {
            yield return $"{path} is no {format}";
        }
    }

    private static IEnumerable<string> OfValue(SpecMapping node, JsonNode? json, string path)
    {
        if (node.Sequence("enum") is { } values && !values.Items.Any(value => JsonNode.DeepEquals(ExampleJson.Of(value), json)))
        {
            yield return $"{path} is none of the enum's values";
        }

        if (node["const"] is { } constant && !JsonNode.DeepEquals(ExampleJson.Of(constant), json))
        {
            yield return $"{path} is not the constant";
        }
    }

    private IEnumerable<string> OfCases(SpecMapping node, JsonNode? json, string path)
    {
        foreach (var part in node.Sequence("allOf")?.Items ?? [])
        {
            foreach (var problem in Problems(part, json, path))
            {
                yield return problem;
            }
        }

        if ((node.Sequence("oneOf") ?? node.Sequence("anyOf")) is { Items.Count: > 0 } cases && cases.Items.All(one => Problems(one, json, path).Count > 0))
        {
            yield return $"{path} fits no case";
        }
    }

    private IEnumerable<string> OfObject(SpecMapping node, JsonNode? json, string path)
    {
        if (json is not JsonObject members)
        {
            yield break;
        }

        foreach (var name in node.Sequence("required") is null ? [] : node.Texts("required"))
        {
            if (!members.ContainsKey(name))
            {
                yield return $"{path}.{name} is missing";
            }
        }

        var properties = node.Mapping("properties");
        foreach (var (name, member) in members)
        {
            if ((properties?[name] ?? node.Mapping("additionalProperties")) is { } schema)
            {
                foreach (var problem in Problems(schema, member, $"{path}.{name}"))
                {
                    yield return problem;
                }
            }
        }
    }

    private IEnumerable<string> OfList(SpecMapping node, JsonNode? json, string path) => json is JsonArray list && node["items"] is { } items
        ? list.SelectMany((item, index) => Problems(items, item, $"{path}[{index}]"))
        : [];

    private static bool IsOf(string type, JsonNode? json) => (type, json?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("integer", JsonValueKind.Number) => decimal.TryParse(json!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number),
        ("number", JsonValueKind.Number) or ("string", JsonValueKind.String) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("null", JsonValueKind.Null) => true,
        _ => false,
    };

    private static string Kind(JsonNode? json) => (json?.GetValueKind() ?? JsonValueKind.Null).ToString().ToLowerInvariant();

    private static string? Format(SpecMapping node) => node.Text(ExtensionKeys.Format) ?? node.Text("contentEncoding") ?? node.Text("format");

    private static bool HasFormat(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "base64" or "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        _ => true,
    };
}
