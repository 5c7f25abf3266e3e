using System.Text.Json.Nodes;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A document with the round trips of all its examples.</summary>
internal sealed class BehaviourRun
{
    private IReadOnlyList<(RecordPosition Position, JsonObject Json)>? _records;

    public BehaviourRun(BehaviourDocument document)
    {
        Document = document;
        Emitted = new EmittedJson(document);
        var reader = ExampleReader.Read(document);
        NotReached = reader.NotReached;
        Examples = [.. reader.Examples.Select(example => (example, new RoundTrip(document, Emitted, example.Type, example.Json)))];
    }

    public BehaviourDocument Document { get; }

    public EmittedJson Emitted { get; }

    public IReadOnlyList<(Example Example, RoundTrip Trip)> Examples { get; }

    public int NotReached { get; }

    /// <summary>The examples that mutations start from.</summary>
    public IEnumerable<(Example Example, RoundTrip Trip)> Fitting => Examples.Where(one => one.Trip.Fits);

    /// <summary>The records inside the fitting examples, each different one once.</summary>
    public IReadOnlyList<(RecordPosition Position, JsonObject Json)> Records => _records ??= [.. Fitting
        .SelectMany(
            one => one.Trip.Positions.OfType<RecordPosition>().Select(record => (Position: record, Json: record.Place.In(one.Example.Json)!.AsObject())))
        .DistinctBy(record => (record.Position.Type.Name.Text, record.Json.ToJsonString()))];
}
