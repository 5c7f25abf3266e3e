using System.Text.Json.Nodes;
using OpenRouterGen.Comparison.Tests.Compiling;
using OpenRouterGen.Comparison.Tests.Shared;

namespace OpenRouterGen.Comparison.Tests.Witness;

/// <summary>The bundled document while it is edited.</summary>
internal sealed class EditedDocument
{
    private static readonly string s_text = DocumentTree.Of(Sample.BundledDocument).ToJsonString();

    public JsonObject Root { get; } = JsonNode.Parse(s_text)!.AsObject();

    public JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    public string Text => Root.ToJsonString();

    public static JsonNode Json(string json) => JsonNode.Parse(json)!;

    public static JsonObject Reference(string schema) => new() { ["$ref"] = Pointer(schema) };

    /// <summary>A schema by its name, or by the names of the members that lead to it from there, with points between; <c>[]</c> stands for the items.</summary>
    public JsonObject Schema(string path)
    {
        var parts = path.Split('.');
        return parts.Skip(1).Aggregate(Schemas[parts[0]]!, (schema, part) => part == "[]" ? schema["items"]! : schema["properties"]![part]!).AsObject();
    }

    public JsonObject Members(string schema) => Schema(schema)["properties"]!.AsObject();

    public JsonObject Operation(string path, string method = "get") => Root["paths"]![path]![method]!.AsObject();

    public void Set(string schema, string member, string json) => Members(schema)[member] = Json(json);

    public void Remove(string schema, string member)
    {
        Assert.True(Members(schema).Remove(member));
        Optional(schema, member, isThere: false);
    }

    public void RenameMember(string schema, string member, string name)
    {
        var members = Members(schema);
        var moved = members[member]!.DeepClone();
        Assert.True(members.Remove(member));
        members[name] = moved;
        if (Optional(schema, member, isThere: false))
        {
            Require(schema, name);
        }
    }

    public void Require(string schema, string member)
    {
        if (Schema(schema)["required"] is not JsonArray required)
        {
            Schema(schema)["required"] = required = [];
        }

        required.Add(member);
    }

    /// <summary>Takes the member from those that must be there; false when it was none.</summary>
    public bool Optional(string schema, string member, bool isThere = true)
    {
        var item = (Schema(schema)["required"] as JsonArray)?.FirstOrDefault(name => name!.GetValue<string>() == member);
        Assert.True(item is not null || !isThere);
        return item is not null && ((JsonArray)item.Parent!).Remove(item);
    }

    public void RenameSchema(string name, string other)
    {
        var moved = Schemas[name]!.DeepClone();
        Assert.True(Schemas.Remove(name));
        Schemas[other] = moved;
        foreach (var reference in References(Root, name))
        {
            reference["$ref"] = Pointer(other);
        }
    }

    /// <summary>Removes a schema and puts something in the place of what refers to it.</summary>
    public void ReplaceSchema(string name, string json)
    {
        Assert.True(Schemas.Remove(name));
        foreach (var reference in References(Root, name))
        {
            reference.ReplaceWith(Json(json));
        }
    }

    public JsonArray Values(string path, string keyword = "enum") => Schema(path)[keyword]!.AsArray();

    /// <summary>A parameter of an operation.</summary>
    public JsonObject Parameter(string path, string name) => Operation(path)["parameters"]!.AsArray()
        .Single(parameter => parameter!["name"]!.GetValue<string>() == name)!.AsObject();

    public void AddParameter(string path, string json, string method = "get")
    {
        var operation = Operation(path, method);
        if (operation["parameters"] is not JsonArray parameters)
        {
            operation["parameters"] = parameters = [];
        }

        parameters.Add(Json(json));
    }

    /// <summary>The schema of the answer to an operation.</summary>
    public JsonObject Answer(string path, string method = "get") => Operation(path, method)["responses"]!["200"]!["content"]!["application/json"]!.AsObject();

    private static string Pointer(string schema) => "#/components/schemas/" + schema;

    private static List<JsonObject> References(JsonNode? node, string schema)
    {
        var found = new List<JsonObject>();
        var waiting = new Stack<JsonNode?>([node]);
        while (waiting.Count > 0)
        {
            switch (waiting.Pop())
            {
                case JsonObject item:
                    if (item["$ref"] is JsonValue pointer && pointer.GetValue<string>() == Pointer(schema))
                    {
                        found.Add(item);
                    }

                    foreach (var (_, value) in item)
                    {
                        waiting.Push(value);
                    }

                    break;
                case JsonArray items:
                    foreach (var value in items)
                    {
                        waiting.Push(value);
                    }

                    break;
            }
        }

        return found;
    }
}
