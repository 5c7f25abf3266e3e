using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>Values of a document as JSON.</summary>
internal static class ExampleJson
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode? json) => json?.ToJsonString(s_options) ?? "null";

    public static JsonNode? Of(SpecNode node) => node switch
    {
        SpecMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SpecSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        SpecScalar { Kind: SpecScalarKind.Null } => null,
        SpecScalar { Kind: SpecScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        SpecScalar { Kind: SpecScalarKind.Boolean } scalar => JsonValue.Create(bool.Parse(scalar.Text)),
        SpecScalar scalar => JsonNode.Parse(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
