using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>Makes a request of JSON and of what the command line sets in it.</summary>
internal static class RequestReader
{
    // Where nothing is sent no model looks at the words.
    private const string AnyPrompt = "(your prompt)";

    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = OpenRouterJsonResolver.Default, WriteIndented = true, NewLine = "\n" };

    /// <param name="text">The request as JSON; null for none.</param>
    /// <param name="settings">Parameters with their values, as <c>resolution=4K</c>: what is no JSON is a text.</param>
    /// <param name="model">The model; null for the one that the JSON names.</param>
    /// <param name="catalog">What requests can say.</param>
    /// <param name="prompt">The prompt; null for the one that the JSON has, or for words that stand for any.</param>
    /// <returns>The request; its model is empty where nobody names one.</returns>
    /// <exception cref="ToolException">It is no request.</exception>
    public static ImageGenerationRequest Read(string? text, IEnumerable<string> settings, string? model, ModelCatalog catalog, string? prompt = null) =>
        Read(text is null ? [] : Parse(text), settings, model, catalog, prompt);

    /// <summary>The same of an object, which is changed.</summary>
    /// <exception cref="ToolException">It is no request.</exception>
    public static ImageGenerationRequest Read(JsonObject json, IEnumerable<string> settings, string? model, ModelCatalog catalog, string? prompt = null)
    {
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            json[parts[0]] = parts.Length == 2
                ? Value(parts[1])
                : throw new ToolException(ExitCode.Usage, $"'{setting}' sets nothing; write it as NAME=VALUE");
        }

        if (json.Select(member => member.Key).FirstOrDefault(name => !catalog.Parameters.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw Requirement.Unknown(unknown, catalog);
        }

        json["model"] = model ?? (json["model"] as JsonValue)?.ToString() ?? string.Empty;
        json["prompt"] = prompt ?? json["prompt"]?.DeepClone() ?? AnyPrompt;
        return Read(json);
    }

    /// <summary>Whether somebody said a prompt.</summary>
    public static bool HasPrompt(ImageGenerationRequest request) => request.Prompt != AnyPrompt;

    /// <summary>One picture of a model, with nothing else said.</summary>
    public static ImageGenerationRequest Plain(string model) => new() { Model = model, Prompt = AnyPrompt };

    /// <summary>The request as JSON.</summary>
    public static string Json(ImageGenerationRequest request) => JsonSerializer.Serialize(request, s_options.GetTypeInfo(typeof(ImageGenerationRequest)));

    private static ImageGenerationRequest Read(JsonObject json)
    {
        try
        {
            var request = (ImageGenerationRequest)json.Deserialize(s_options.GetTypeInfo(typeof(ImageGenerationRequest)))!;
            var kept = JsonNode.Parse(Json(request))!.AsObject();

            // A value of another sort than the parameter's would be left out.
            return json.Where(member => member.Value is not null && !kept.ContainsKey(member.Key)).Select(member => member.Key).FirstOrDefault() is { } lost
                ? throw new ToolException(ExitCode.Usage, $"'{lost}' cannot be {json[lost]!.ToJsonString()}, which is of another type")
                : request;
        }
        catch (JsonException exception)
        {
            var place = exception.Path is { } path ? $" at {path}" : string.Empty;
            throw new ToolException(ExitCode.Usage, $"the request cannot be read{place}: {exception.Message.TrimEnd('.')}", exception);
        }
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject
                ?? throw ToolException.Input($"the request is no JSON object: it begins with {Excerpt.Of(text)}");
        }
        catch (JsonException exception)
        {
            throw ToolException.Input($"the request is no JSON: it begins with {Excerpt.Of(text)}", exception);
        }
    }

    private static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
