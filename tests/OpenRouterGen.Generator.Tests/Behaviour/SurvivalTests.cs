using System.Text.Json.Nodes;
using OpenRouterGen.Core.Emission;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>What a newer service sends goes through an older client unharmed, wherever it stands in an example.</summary>
[Collection(BehaviourCollection.Name)]
public sealed class SurvivalTests(BehaviourFixture fixture, ITestOutputHelper output)
{
    private const string Unknown = "zz-unknown";

    [Fact]
    public void An_unknown_value_survives_in_every_open_enum() => Survives((example, trip) => trip.Positions
        .OfType<EnumPosition>()
        .Select(position => (position.Place, position.Place.With(example.Json, Unknown))));

    [Fact]
    public void An_unknown_tag_survives_in_every_union() => Survives((example, trip) => trip.Positions
        .OfType<UnionPosition>()
        .Where(position => position.Model.TagName is not null)
        .SelectMany(position => Tags(position, example.Json).Select(place => (place, place.With(example.Json, Unknown)))));

    [Fact]
    public void An_unknown_member_survives_in_every_record() => Survives((example, trip) => trip.Positions
        .OfType<RecordPosition>()
        .Where(position => RecordJsonEmitter.KeepsRaw(position.Model))
        .Select(position => (position.Place,
            position.Place.With(example.Json, With(position.Place.In(example.Json)!.AsObject(), JsonNode.Parse("""{"a":[1,null,"x",{}]}"""))))));

    [Fact]
    public void Another_member_survives_in_every_map() => Survives((example, trip) => trip.Positions
        .OfType<MapPosition>()
        .Select(position => (position.Place, Members: position.Place.In(example.Json)!.AsObject()))
        .Where(map => map.Members.Count > 0)
        .Select(map => (map.Place, map.Place.With(example.Json, With(map.Members, map.Members.First().Value?.DeepClone())))));

    /// <summary>The places of the tag: in the value itself, or in the items of a list that its first item decides.</summary>
    private static IEnumerable<JsonPlace> Tags(UnionPosition position, JsonNode? root) => position.Place.In(root) switch
    {
        JsonObject value when value[position.Model.TagName!] is JsonValue => [position.Place.At(position.Model.TagName!)],
        JsonArray { Count: > 0 } list when list[0] is JsonObject item && item[position.Model.TagName!] is JsonValue =>
            [position.Place.At(0).At(position.Model.TagName!)],
        _ => [],
    };

    private static JsonObject With(JsonObject members, JsonNode? value)
    {
        var copy = members.DeepClone().AsObject();
        copy[Unknown] = value;
        return copy;
    }

    private void Survives(Func<Example, RoundTrip, IEnumerable<(JsonPlace Place, JsonNode? Json)>> mutate)
    {
        var failures = new List<string>();
        foreach (var run in fixture.Runs)
        {
            var count = 0;
            foreach (var (example, trip) in run.Fitting)
            {
                foreach (var (place, json) in mutate(example, trip))
                {
                    count++;
                    var mutated = new RoundTrip(run.Document, run.Emitted, example.Type, json);
                    var wrong = mutated.Problem is { } problem ? [$"{problem.Path}: {problem.Message}"] : mutated.Losses;
                    failures.AddRange(wrong.Select(text => $"{run.Document.Name} {example.Place} at {place}: {text}"));
                }
            }

            output.WriteLine($"{run.Document.Name}: {count}");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} did not survive:\n{string.Join('\n', failures.Take(40))}");
    }
}
