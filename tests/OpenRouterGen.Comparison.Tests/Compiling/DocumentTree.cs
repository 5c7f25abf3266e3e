using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Comparison.Tests.Compiling;

/// <summary>A document of YAML as JSON, to be edited.</summary>
internal static class DocumentTree
{
    public static JsonObject Of(string document) =>
        (JsonObject)Node(SpecReader.Read("openapi.yaml", document, ReadingLimits.Default, new ProblemSink(), CancellationToken.None)!.Root)!;

    private static JsonNode? Node(SpecNode node) => node switch
    {
        SpecMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        SpecSequence sequence => new JsonArray([.. sequence.Items.Select(Node)]),
        SpecScalar scalar => Scalar(scalar),
        _ => throw new InvalidOperationException(node.Described),
    };

    private static JsonNode? Scalar(SpecScalar scalar) => scalar.Kind switch
    {
        SpecScalarKind.Null => null,
        SpecScalarKind.Boolean => JsonValue.Create(scalar.Text == "true"),
        SpecScalarKind.Integer or SpecScalarKind.Number => JsonValue.Create(decimal.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(scalar.Text),
    };
}
