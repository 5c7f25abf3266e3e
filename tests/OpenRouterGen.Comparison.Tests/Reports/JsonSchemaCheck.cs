using System.Text.Json;

namespace OpenRouterGen.Comparison.Tests.Reports;

/// <summary>Checks a value against the few keywords that our schema uses: type, const, enum, required, properties, items, and no other members.</summary>
internal static class JsonSchemaCheck
{
    public static List<string> Problems(JsonElement schema, JsonElement value)
    {
        var problems = new List<string>();
        Check(schema, schema, value, "$", problems);
        return problems;
    }

    private static void Check(JsonElement root, JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        if (schema.TryGetProperty("type", out var type) && !IsOf(type.GetString()!, value))
        {
            problems.Add($"{path} is no {type}");
            return;
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)))
        {
            problems.Add($"{path} is none of {values}");
        }

        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
        {
            problems.Add($"{path} is not {constant}");
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(root, schema, value, path, problems);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
            {
                Check(root, schema.GetProperty("items"), item, $"{path}[{index}]", problems);
            }
        }
    }

    private static void CheckMembers(JsonElement root, JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        var properties = schema.GetProperty("properties");
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var known))
            {
                Check(root, known, member.Value, $"{path}.{member.Name}", problems);
            }
            else
            {
                problems.Add($"{path}.{member.Name} is not known");
            }
        }

        var required = schema.GetProperty("required").EnumerateArray().Select(item => item.GetString()!);
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _)))
        {
            problems.Add($"{path}.{name} is missing");
        }
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new ArgumentException(type, nameof(type)),
    };
}
