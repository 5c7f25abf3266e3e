using System.Text.Json;

namespace OpenRouterGen.Tool.Agents;

/// <summary>What tools take, as JSON Schema.</summary>
internal static class AgentSchema
{
    /// <summary>The argument that is a request.</summary>
    public const string Request = "request";

    /// <summary>The parameters of a request by their names, each with its schema.</summary>
    /// <remarks>Values of enums are hints: models differ, and check_request says which of them one takes.</remarks>
    public const string Parameters = """
        {
          "model": { "type": "string", "description": "The id of the model, as list_models has it." },
          "prompt": { "type": "string", "description": "What the picture shows, in words." },
          "n": { "type": "integer", "minimum": 1, "maximum": 10, "description": "How many pictures." },
          "resolution": { "type": "string", "description": "512, 1K, 2K or 4K." },
          "aspect_ratio": { "type": "string", "description": "Width to height, such as 16:9; or auto." },
          "size": { "type": "string", "description": "A tier such as 2K, or pixels such as 2048x1152; rather use resolution and aspect_ratio." },
          "quality": { "type": "string", "description": "auto, low, medium, high, xhigh or max." },
          "output_format": { "type": "string", "description": "png, jpeg, webp or svg." },
          "output_compression": { "type": "integer", "minimum": 0, "maximum": 100, "description": "For webp and jpeg." },
          "background": { "type": "string", "description": "auto, transparent or opaque." },
          "seed": { "type": "integer", "description": "A number that makes a picture repeatable, as far as the provider can." },
          "stream": { "type": "boolean", "description": "Set by the tool: a model that can stream does." },
          "input_references": {
            "type": "array", "maxItems": 16, "description": "Pictures to start from, by web address or data URL.",
            "items": {
              "type": "object", "required": ["type", "image_url"],
              "properties": {
                "type": { "const": "image_url" },
                "image_url": { "type": "object", "required": ["url"], "properties": { "url": { "type": "string" } } }
              }
            }
          },
          "provider": { "type": "object", "description": "Which providers may draw it, in which order, and options that are passed to them." },
          "session_id": { "type": "string", "description": "Groups calls that belong together." },
          "trace": { "type": "object", "description": "Labels for tracing." },
          "user": { "type": "string", "description": "An id of the person who asks." }
        }
        """;

    /// <summary>The schema of a tool that takes a request.</summary>
    /// <param name="required">What the request must have.</param>
    /// <param name="others">Further arguments, as JSON members behind a comma; empty for none.</param>
    public static JsonElement OfRequest(string required, string others = "") => JsonElement.Parse($$"""
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["{{Request}}"],
          "properties": {
            "{{Request}}": { "type": "object", "additionalProperties": false, "required": [{{required}}], "properties": {{Parameters}} }{{others}}
          }
        }
        """);
}
