using System.Text.Json.Nodes;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>Our tree as JSON: how the oracle gets to read a document after an overlay.</summary>
internal static class SpecJson
{
    public static JsonNode? Of(SpecNode node) => node switch
    {
        SpecMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SpecSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        SpecScalar scalar => Of(scalar),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static JsonNode? Of(SpecScalar scalar) => scalar.Kind switch
    {
        SpecScalarKind.Null => null,
        SpecScalarKind.String => JsonValue.Create(scalar.Text),
        SpecScalarKind.Boolean => JsonValue.Create(bool.Parse(scalar.Text)),
        SpecScalarKind.Integer or SpecScalarKind.Number => JsonNode.Parse(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(scalar)),
    };
}
