using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouter;

namespace Playground.Forms;

/// <summary>
/// From the values of a form to a request and back, by the request's JSON: so a parameter that is newer than this client goes the same way as all others.
/// </summary>
internal static class RequestBuilder
{
    /// <summary>The most references of any request.</summary>
    public const int MostReferences = 16;

    // Stands for the bytes of an uploaded picture until the request is sent; no name below .invalid exists.
    private const string LocalPrefix = "https://reference.invalid/";

    public static JsonSerializerOptions Json { get; } = new() { TypeInfoResolver = OpenRouterJsonResolver.Default, WriteIndented = true };

    /// <summary>The request that a form means.</summary>
    /// <param name="values">The form.</param>
    /// <param name="accepts">What says of a parameter that is newer than this client whether it is a text, a number or a flag.</param>
    /// <param name="problems">Texts that are no number; they are not in the request.</param>
    public static ImageGenerationRequest Build(
        FormValues values, IParameterDescriptors<CapabilityDescriptor> accepts, out IReadOnlyList<FormProblem> problems)
    {
        var found = new List<FormProblem>();
        var json = new JsonObject { ["model"] = values.Model, ["prompt"] = values.Prompt };
        foreach (var (name, text) in values.Parameters)
        {
            if (Value(name, text, accepts) is { } value) json[name] = value;
            else found.Add(new FormProblem(name, ParameterNames.IsNumber(name) ? $"'{text}' is no whole number" : $"'{text}' is no number"));
        }

        if (values.References.Count > 0) json[ParameterNames.References] = new JsonArray([.. values.References.Select(Reference)]);
        if (Provider(values) is { Count: > 0 } provider) json["provider"] = provider;
        problems = found;
        return json.Deserialize<ImageGenerationRequest>(Json)!;
    }

    /// <summary>The values that make this request, as a request was fitted to a model.</summary>
    public static FormValues Read(ImageGenerationRequest request, FormValues before)
    {
        var json = JsonSerializer.SerializeToNode(request, Json)!.AsObject();
        var parameters = before.Parameters.Keys.Where(json.ContainsKey).ToDictionary(name => name, name => json[name]!.ToString(), StringComparer.Ordinal);
        var options = from provider in json["provider"]?["options"]?.AsObject() ?? []
                      from option in provider.Value!.AsObject()
                      let name = provider.Key + "." + option.Key
                      select (name, before.Options.GetValueOrDefault(name) ?? option.Value?.ToJsonString() ?? "null");
        return before with
        {
            Model = request.Model,
            Parameters = parameters,
            Options = options.ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal),
            References = [.. (request.InputReferences ?? []).Select(reference => LocalName(reference) ?? reference.Url!)],
        };
    }

    /// <summary>The name of the uploaded picture that a reference stands for; null for an address.</summary>
    public static string? LocalName(ImageReference reference) =>
        reference.Url is { } url && url.StartsWith(LocalPrefix, StringComparison.Ordinal) ? url[LocalPrefix.Length..] : null;

    // Null for what should be a number and is none.
    private static JsonNode? Value(string name, string text, IParameterDescriptors<CapabilityDescriptor> accepts)
    {
        if (ParameterNames.IsNumber(name))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (ParameterNames.IsKnown(name)) return text;
        return accepts.SupportedParameters.GetValueOrDefault(name)?.Value switch
        {
            RangeCapability => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            BooleanCapability => true,
            _ => text,
        };
    }

    private static JsonObject Reference(string reference) => new()
    {
        ["type"] = "image_url",
        ["image_url"] = new JsonObject { ["url"] = ReferenceName.IsUploaded(reference) ? LocalPrefix + reference : reference },
    };

    private static JsonObject Provider(FormValues values)
    {
        var provider = new JsonObject();
        if (values.Provider is { } slug) provider["only"] = new JsonArray(slug);
        foreach (var (name, text) in values.Options)
        {
            var (of, option) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            var options = provider["options"] ??= new JsonObject();
            (options[of] ??= new JsonObject())[option] = Option(text);
        }

        return provider;
    }

    // JSON where it is some, else a text.
    private static JsonNode? Option(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
