using System.Text.Json.Nodes;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Draws schemas.</summary>
internal sealed class NameSchemas(Random random, IReadOnlyList<string> words)
{
    /// <summary>The component that is a union of two records with a tag.</summary>
    public const string Union = "a_union";

    private const string Values = "some_values";
    private const string References = "#/components/schemas/";

    /// <summary>A component for each word, and a union over two records.</summary>
    public JsonObject Components()
    {
        var components = new JsonObject();
        foreach (var word in words.Where(word => word.Length > 0))
        {
            components[word] = random.Next(5) switch
            {
                0 => Enum(),
                1 => UnionOfKinds(),
                _ => Record(),
            };
        }

        components[Values] = Enum();
        components["part"] = Tagged("part");
        components["done"] = Tagged("done");
        components[Union] = new JsonObject
        {
            ["oneOf"] = new JsonArray(Reference("part"), Reference("done")),
            ["discriminator"] = new JsonObject { ["propertyName"] = "type" },
        };
        return components;
    }

    public static JsonObject Reference(string component) => new() { ["$ref"] = References + component };

    /// <summary>An object whose members are words; one of them has a catalog now and then.</summary>
    public JsonObject Record()
    {
        var properties = new JsonObject();
        foreach (var word in words)
        {
            properties[word] = random.Next(4) == 0 ? Member() : Simple();
        }

        if (random.Next(4) == 0)
        {
            var catalog = new JsonObject { ["file"] = "catalog.json" };
            if (random.Next(2) == 0 && words.FirstOrDefault(IsIdentifier) is { } name)
            {
                catalog["class"] = name;
            }

            properties[words[0]] = new JsonObject { ["type"] = "string", ["x-openroutergen-catalog"] = catalog };
        }

        return new JsonObject { ["type"] = "object", ["required"] = new JsonArray([.. words.Where(_ => random.Next(2) == 0)]), ["properties"] = properties };
    }

    /// <summary>Anything: what a member, a parameter or the items of a list may be.</summary>
    public JsonObject Member() => random.Next(12) switch
    {
        0 => Enum(),
        1 => Small(),
        2 => new() { ["type"] = new JsonArray("string", "null"), ["maxLength"] = 3 },
        3 => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "array", ["items"] = Any() }, ["maxItems"] = 4 },
        4 => new() { ["type"] = "object", ["additionalProperties"] = Any() },
        5 => new() { ["type"] = "string", ["contentEncoding"] = "base64" },
        6 when random.Next(3) == 0 => UnionOfKinds(),
        7 => new() { ["type"] = "boolean", ["const"] = true },
        8 => Reference(Union),
        9 => Any(),
        _ => Simple(),
    };

    /// <summary>What a query can carry.</summary>
    public JsonObject Simple() => random.Next(6) switch
    {
        0 => new() { ["type"] = "integer", ["minimum"] = 1 },
        1 => new() { ["type"] = "string" },
        2 => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "integer" } },
        3 => new() { ["type"] = "array", ["items"] = Reference(Values) },
        4 => random.Next(3) == 0 ? Enum() : Reference(Values),
        _ => new() { ["type"] = "string", ["format"] = "date-time" },
    };

    public JsonObject Enum() => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Append("other")]) };

    private JsonObject Any() => words.FirstOrDefault(word => word.Length > 0 && random.Next(2) == 0) is { } word
        ? Reference(Escaped(word))
        : new() { ["type"] = "number" };

    /// <summary>An object with two members.</summary>
    public JsonObject Small()
    {
        var properties = new JsonObject();
        foreach (var word in words.Take(2))
        {
            properties[word] = Simple();
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private JsonObject UnionOfKinds() =>
        new() { ["oneOf"] = new JsonArray(Small(), new JsonObject { ["type"] = "array", ["items"] = Simple() }, Reference(Values)) };

    private JsonObject Tagged(string tag)
    {
        var record = Small();
        record["properties"]!["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(tag) };
        record["required"] = new JsonArray("type");
        return record;
    }

    // RFC 6901, section 3, and a percent sign as a reference spells it.
    private static string Escaped(string word) =>
        Uri.EscapeDataString(word.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private static bool IsIdentifier(string word) =>
        word.Length > 0 && char.IsAsciiLetter(word[0]) && word.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
