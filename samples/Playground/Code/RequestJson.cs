using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRouter;
using Playground.Forms;

namespace Playground.Code;

/// <summary>A request as JSON for a person: uploaded pictures stand as the name of their file.</summary>
internal static class RequestJson
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImageGenerationRequest request) => Write(request, name => $"data:{MediaType(name)};base64,<the bytes of {name}>");

    /// <param name="request">The request.</param>
    /// <param name="address">What stands for an uploaded picture.</param>
    public static string Write(ImageGenerationRequest request, Func<string, string> address)
    {
        var json = JsonSerializer.SerializeToNode(request, RequestBuilder.Json)!.AsObject();
        foreach (var (index, reference) in (request.InputReferences ?? []).Index())
        {
            if (RequestBuilder.LocalName(reference) is { } name) json[ParameterNames.References]![index]!["image_url"]!["url"] = address(name);
        }

        return json.ToJsonString(s_readable);
    }

    public static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".jpg" => "image/jpeg",
        ".svg" => "image/svg+xml",
        var extension => "image/" + extension[1..],
    };
}
