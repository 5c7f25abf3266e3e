using System.Text.Json.Nodes;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Draws operations: streams, pages, forms beside JSON, joined parameters, downloads, optional and required parameters.</summary>
internal sealed class NameOperations(Random random, IReadOnlyList<string> words, NameSchemas schemas)
{
    private static readonly string[] s_places = ["query", "query", "header", "cookie"];

    /// <summary>An operation under a path that begins with <paramref name="head"/>, and the whole path.</summary>
    public (string Path, JsonObject Operation) Operation(string head)
    {
        var operation = new JsonObject { ["tags"] = new JsonArray(Word()) };
        if (random.Next(10) > 0)
        {
            operation["operationId"] = Word();
        }

        if (random.Next(8) == 0)
        {
            operation["x-speakeasy-name-override"] = Word();
        }

        if (random.Next(6) == 0)
        {
            return (Joined(head, operation), operation);
        }

        var path = head + Parameters(operation);
        Body(operation);
        Response(operation);
        return (path, operation);
    }

    private string Joined(string head, JsonObject operation)
    {
        var names = words.Where(word => word.Length > 0).Take(2).Append("last").Take(2).ToList();
        operation["x-openroutergen-joined"] = new JsonObject { ["name"] = Word(), ["parameter"] = Word() };
        operation["parameters"] = new JsonArray([.. names.Select(name => Parameter(name, "path", new() { ["type"] = "string" }, required: true))]);
        operation["responses"] = Answer(new() { ["application/json"] = Media(schemas.Small()) });
        return head + string.Concat(names.Select(name => $"/{{{name}}}"));
    }

    /// <summary>Adds parameters, and returns the part of the path that holds theirs.</summary>
    private string Parameters(JsonObject operation)
    {
        var parameters = new JsonArray();
        var path = string.Empty;
        foreach (var word in words)
        {
            switch (random.Next(4))
            {
                case 0 when word.Length > 0:
                    parameters.Add(Parameter(word, "path", new() { ["type"] = "string", ["maxLength"] = 9 }, required: true));
                    path += $"/{{{word}}}";
                    break;
                case 1:
                    parameters.Add(Parameter(word, s_places[random.Next(s_places.Length)], schemas.Simple(), required: true));
                    break;
                case 2:
                    parameters.Add(Parameter(word, s_places[random.Next(s_places.Length)], schemas.Member(), required: false));
                    break;
                default:
                    break;
            }
        }

        if (random.Next(3) == 0)
        {
            Pages(operation, parameters);
        }

        operation["parameters"] = parameters;
        return path;
    }

    private void Pages(JsonObject operation, JsonArray parameters)
    {
        var offset = Word();
        foreach (var same in parameters.Where(parameter => (string?)parameter!["name"] == offset && (string?)parameter["in"] == "query").ToList())
        {
            parameters.Remove(same);
        }

        parameters.Add(Parameter(offset, "query", new() { ["type"] = "integer" }, required: false));
        operation["x-openroutergen-pagination"] = new JsonObject
        {
            ["type"] = "offsetLimit",
            ["inputs"] = new JsonArray(new JsonObject { ["name"] = offset, ["in"] = "parameters", ["type"] = "offset" }),
            ["outputs"] = new JsonObject { ["results"] = "$.data" },
        };
    }

    private void Body(JsonObject operation)
    {
        var content = new JsonObject();
        if (random.Next(3) == 0)
        {
            var record = random.Next(3) == 0 ? schemas.Record() : schemas.Small();
            record["properties"]!["stream"] = new JsonObject { ["type"] = "boolean" };
            content["application/json"] = Media(record);
        }

        if (random.Next(4) == 0)
        {
            var form = schemas.Small();
            form["properties"]!["a_file"] = new JsonObject { ["type"] = "string", ["format"] = "binary" };
            content["multipart/form-data"] = Media(form);
        }

        if (content.Count > 0)
        {
            operation["requestBody"] = new JsonObject { ["required"] = random.Next(2) == 0, ["content"] = content };
        }
    }

    private void Response(JsonObject operation)
    {
        if (random.Next(3) == 0)
        {
            operation["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "ok" } };
            return;
        }

        var answer = random.Next(8) == 0 ? schemas.Record() : schemas.Small();
        answer["properties"]!["data"] = new JsonObject { ["type"] = "array", ["items"] = NameSchemas.Reference("part") };
        answer["properties"]!["picture"] = new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" };
        answer["required"] = new JsonArray("data");
        var content = new JsonObject();
        switch (random.Next(6))
        {
            case 0:
                content["text/plain"] = new JsonObject();
                break;
            case 1:
                content["image/png"] = new JsonObject();
                break;
            default:
                content["application/json"] = Media(answer);
                break;
        }

        if (random.Next(3) == 0)
        {
            Stream(content);
        }

        operation["responses"] = Answer(content);
    }

    private static void Stream(JsonObject content)
    {
        var settings = new JsonObject { ["completed"] = new JsonArray("done") };
        if (content.ContainsKey("application/json"))
        {
            settings["buffered"] = new JsonObject { ["items"] = "data", ["event"] = "done" };
        }

        content["text/event-stream"] = new JsonObject { ["schema"] = NameSchemas.Reference(NameSchemas.Union), ["x-openroutergen-stream"] = settings };
    }

    private static JsonObject Parameter(string name, string place, JsonObject schema, bool required) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = required, ["schema"] = schema };

    private static JsonObject Media(JsonObject schema) => new() { ["schema"] = schema };

    private static JsonObject Answer(JsonObject content) => new() { ["200"] = new JsonObject { ["description"] = "ok", ["content"] = content } };

    private string Word() => words[random.Next(words.Count)];
}
