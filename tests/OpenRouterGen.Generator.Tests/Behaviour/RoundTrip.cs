using System.Text.Json.Nodes;
using OpenRouter.Runtime;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A value that was read through an emitted type and written again.</summary>
internal sealed class RoundTrip
{
    public RoundTrip(BehaviourDocument document, EmittedJson emitted, TypeRef type, JsonNode? json)
    {
        Problem = emitted.Read(type, ExampleJson.Text(json), out var value);
        if (Problem is not null)
        {
            return;
        }

        Positions = PositionReader.Read(document, type, json, value);
        var absent = Positions.OfType<RecordPosition>()
            .SelectMany(
                record => record.Model.Properties.Where(property => !property.Required).Select(property => record.Place.At(property.WireName).ToString()))
            .ToHashSet(StringComparer.Ordinal);
        Written = emitted.Write(type, value);
        Losses = JsonLoss.Find(json, JsonNode.Parse(Written), absent);
    }

    /// <summary>Why the value was not read; null when it was.</summary>
    public JsonBodyProblem? Problem { get; }

    public IReadOnlyList<Position> Positions { get; } = [];

    public string? Written { get; }

    public IReadOnlyList<string> Losses { get; } = [];

    /// <summary>Read, and nothing of it was set aside as something the document does not describe.</summary>
    public bool Fits => Problem is null && !Misfits.Any();

    /// <summary>The places that were kept as raw JSON because they fit nothing.</summary>
    public IEnumerable<string> Misfits => Positions.SelectMany(position => position switch
    {
        RawPosition raw => [$"{raw.Place}: kept raw"],
        UnionPosition { Known: false } union => [$"{union.Place}: no case of {union.Model.Name.Text} took it"],
        _ => Enumerable.Empty<string>(),
    });
}
