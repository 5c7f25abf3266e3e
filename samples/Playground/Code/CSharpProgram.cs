using System.Text;
using System.Text.Json;
using OpenRouter;
using Playground.Forms;

namespace Playground.Code;

/// <summary>A request as a program with statements at the top: it makes the pictures and saves them.</summary>
internal static class CSharpProgram
{
    /// <param name="request">The request.</param>
    /// <param name="streams">Whether previews are asked for.</param>
    public static string Write(ImageGenerationRequest request, bool streams)
    {
        var text = new StringBuilder();
        if (request.AdditionalProperties is { Count: > 0 } || request.Provider?.Options is not null) text.Append("using System.Text.Json;\n");
        text.Append("using OpenRouter;\n\nusing var client = new OpenRouterClient();   // the key is OPENROUTER_API_KEY of the environment\n");
        text.Append("var request = new ImageGenerationRequest\n{\n");
        foreach (var member in Members(request)) text.Append($"    {member},\n");
        text.Append("};\n\n");
        return text.Append(streams ? Streaming : Whole).ToString();
    }

    private const string Whole = """
        var response = await client.Images.GenerateAsync(request);
        for (var i = 0; i < response.Data.Count; i++)
        {
            Console.WriteLine(await response.Data[i].SaveAsync($"picture-{i + 1}"));
        }

        Console.WriteLine($"{response.Usage?.Cost} USD");
        """;

    private const string Streaming = """
        var pictures = 0;
        await foreach (var streamed in client.Images.GenerateStreamingAsync(request))
        {
            switch (streamed.Value)
            {
                case ImagePreviewEvent preview:
                    Console.WriteLine(await preview.SaveAsync($"preview-{preview.PartialImageIndex + 1}"));
                    break;
                case ImageCompletedEvent picture:
                    Console.WriteLine(await picture.SaveAsync($"picture-{++pictures}"));
                    break;
            }
        }
        """;

    private static IEnumerable<string> Members(ImageGenerationRequest request)
    {
        yield return $"Model = {Literal(request.Model)}";
        yield return $"Prompt = {Literal(request.Prompt)}";
        (string Name, string? Text)[] texts =
        [
            ("Resolution", request.Resolution?.Value), ("AspectRatio", request.AspectRatio?.Value), ("Size", request.Size), ("Quality", request.Quality?.Value),
            ("OutputFormat", request.OutputFormat?.Value), ("Background", request.Background?.Value),
        ];
        foreach (var (name, text) in texts.Where(pair => pair.Text is not null)) yield return $"{name} = {Literal(text!)}";
        (string Name, long? Number)[] numbers = [("OutputCompression", request.OutputCompression), ("ImageCount", request.ImageCount), ("Seed", request.Seed)];
        foreach (var (name, number) in numbers.Where(pair => pair.Number is not null)) yield return FormattableString.Invariant($"{name} = {number}");
        if (request.InputReferences is { Count: > 0 } references) yield return $"InputReferences = [{string.Join(", ", references.Select(Reference))}]";
        if (request.Provider is { } provider) yield return "Provider = new() { " + string.Join(", ", ProviderMembers(provider)) + " }";
        if (request.AdditionalProperties is { Count: > 0 } others) yield return "AdditionalProperties = " + Map(others);
    }

    private static IEnumerable<string> ProviderMembers(ImageGenerationProviderPreferences provider)
    {
        if (provider.Only is { Count: > 0 } only) yield return $"Only = [{string.Join(", ", only.Select(name => Literal(name.Value)))}]";
        if (provider.Options is not { } options) yield break;

        // By wire name: the members of the type are named by hand, and a provider may be newer than they are.
        var json = JsonSerializer.SerializeToElement(options, RequestBuilder.Json);
        yield return "Options = new() { AdditionalProperties = "
            + Map(json.EnumerateObject().ToDictionary(property => property.Name, property => property.Value)) + " }";
    }

    private static string Map(IReadOnlyDictionary<string, JsonElement> values) => "new Dictionary<string, JsonElement> { "
        + string.Join(", ", values.Select(pair => $"[{Literal(pair.Key)}] = JsonElement.Parse({Literal(Compact(pair.Value))})")) + " }";

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static string Reference(ImageReference reference) => RequestBuilder.LocalName(reference) is { } name
        ? $"await ImageReference.FromFileAsync({Literal(name)})"
        : $"ImageReference.FromUri({Literal(reference.Url!)})";

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' || char.IsSurrogate(character) => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
