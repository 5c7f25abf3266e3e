using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouter;
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
        Set(json, settings);
        if (json.Select(member => member.Key).FirstOrDefault(name => !catalog.Parameters.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw Requirement.Unknown(unknown, catalog);
        }

        json["model"] = model ?? (json["model"] as JsonValue)?.ToString() ?? string.Empty;
        json["prompt"] = prompt ?? json["prompt"]?.DeepClone() ?? AnyPrompt;
        return Read(json);
    }

    /// <summary>Whether somebody said a prompt. Blanks would be paid for like one.</summary>
    public static bool HasPrompt(ImageGenerationRequest request) => request.Prompt != AnyPrompt && !string.IsNullOrWhiteSpace(request.Prompt);

    /// <summary>What no model takes in a request; one that names no model is for any of these.</summary>
    public static IReadOnlyList<ParameterProblem> Problems(ImageGenerationRequest request, IReadOnlyList<SnapshotEntry> entries) =>
        request.Model.Length > 0 ? request.Validate() : entries is [var any, ..] ? (request with { Model = any.Id }).Validate() : [];

    /// <summary>One picture of a model, with nothing else said.</summary>
    public static ImageGenerationRequest Plain(string model) => new() { Model = model, Prompt = AnyPrompt };

    /// <summary>The request as JSON.</summary>
    public static string Json(ImageGenerationRequest request) => JsonSerializer.Serialize(request, s_options.GetTypeInfo(typeof(ImageGenerationRequest)));

    private static void Set(JsonObject json, IEnumerable<string> settings)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (setting.Split('=', 2) is not [var name, var text])
            {
                throw new ToolException(ExitCode.Usage, $"'{setting}' sets nothing; write it as NAME=VALUE");
            }

            json[name] = set.Add(name) ? Value(name, text) : throw new ToolException(ExitCode.Usage, $"'{name}' is set twice; set it once");
        }
    }

    private static ImageGenerationRequest Read(JsonObject json)
    {
        if (Misfit(json) is not { } reason)
        {
            return Typed(json);
        }

        foreach (var (name, value) in json)
        {
            if (Misfit(name, value?.DeepClone()) is { } why)
            {
                throw new ToolException(ExitCode.Usage, $"'{name}' cannot be {Excerpt.Of(Shown(value))}: {why}");
            }
        }

        throw new ToolException(ExitCode.Usage, $"the request cannot be read: {reason}");
    }

    private static string Shown(JsonNode? value) =>
        value is null ? "null" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    // Why a request with this member alone cannot be read; null where it can.
    private static string? Misfit(string name, JsonNode? value) =>
        Misfit(new JsonObject { ["model"] = string.Empty, ["prompt"] = string.Empty, [name] = value });

    private static string? Misfit(JsonObject json)
    {
        try
        {
            // A value of another sort than the parameter's would be left out.
            var kept = JsonNode.Parse(Json(Typed(json)))!.AsObject();
            return json.Any(member => member.Value is not null && !kept.ContainsKey(member.Key)) ? "it is of another type" : null;
        }
        catch (JsonException exception)
        {
            return char.ToLowerInvariant(exception.Message[0]) + exception.Message[1..].TrimEnd('.');
        }
    }

    private static ImageGenerationRequest Typed(JsonObject json) =>
        (ImageGenerationRequest)json.Deserialize(s_options.GetTypeInfo(typeof(ImageGenerationRequest)))!;

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject
                ?? throw ToolException.Input($"the request is no JSON object: it begins with {Excerpt.Of(text)}");
        }
        catch (JsonException exception)
        {
            throw ToolException.Input(JsonMistake.Sentence("the request", text, exception), exception);
        }
    }

    // A parameter that is a text may have a value that is JSON of another kind, as the resolution 512.
    private static JsonNode? Value(string name, string text)
    {
        try
        {
            var value = JsonNode.Parse(text);
            var isText = value is not (JsonObject or JsonArray) && Misfit(name, value?.DeepClone()) is not null && Misfit(name, text) is null;
            return isText ? JsonValue.Create(text) : value;
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
