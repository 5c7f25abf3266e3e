using System.Text.Json.Nodes;
using OpenRouter.Runtime;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>Each member of each record that stands in an example is taken away, made null, or made something else.</summary>
[Collection(BehaviourCollection.Name)]
public sealed class MemberTests(BehaviourFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public void A_required_member_that_is_missing_is_named() => Each(
        property => property.Required,
        (_, property, json) => Without(json, property),
        (_, property, trip) => trip.Problem is { Exception: ModelJsonException exception } problem && exception.Member == property.WireName
            && problem.Path == Path(property)
            ? null
            : Found(trip));

    [Fact]
    public void A_required_member_that_may_not_be_null_fails_at_its_path() => Each(
        property => property.Required && !property.Type.Nullable && !TakesNull(property.Type),
        (_, property, json) => With(json, property, null),
        (_, property, trip) => trip.Problem is { Exception: ModelJsonException } problem && problem.Path == Path(property) ? null : Found(trip));

    [Fact]
    public void A_required_member_that_may_be_null_is_written_as_null() => Each(
        property => property.Required && property.Type.Nullable,
        (_, property, json) => With(json, property, null),
        (_, _, trip) => Survived(trip));

    [Fact]
    public void An_optional_member_may_be_null() => Each(
        property => !property.Required,
        (_, property, json) => With(json, property, null),
        (_, _, trip) => Survived(trip));

    [Fact]
    public void An_optional_member_may_be_missing() => Each(
        property => !property.Required,
        (_, property, json) => Without(json, property),
        (_, _, trip) => Survived(trip));

    [Fact]
    public void An_optional_member_of_another_kind_is_kept_raw() => Each(
        property => !property.Required && property.Type is not ScalarRef { Kind: ScalarKind.Json },
        (record, property, json) => RecordJsonEmitter.KeepsMisfits(record) ? With(json, property, OfAnotherKind(property.Type)) : null,
        (_, property, trip) => Survived(trip) ?? (IsKept(property, trip) ? null : "it was read"));

    // A union takes any JSON: what fits no case is its unknown case.
    private static bool IsKept(PropertyModel property, RoundTrip trip) => property.Type is NamedRef { Kind: NamedKind.Union }
        || trip.Positions.OfType<RawPosition>().Any(raw => raw.Place.ToString() == Path(property));

    private static bool TakesNull(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Json };

    private static JsonNode OfAnotherKind(TypeRef type) =>
        type is NamedRef { Kind: NamedKind.Record } or MapRef or ListRef or ScalarRef { Kind: not (ScalarKind.String or ScalarKind.Uri) }
        ? JsonValue.Create("zz other")
        : new JsonObject { ["zz"] = new JsonArray(7) };

    private static string? Survived(RoundTrip trip) => trip.Problem is null && trip.Losses.Count == 0 ? null : Found(trip);

    private static string Found(RoundTrip trip) => trip.Problem is { } problem ? $"{problem.Path}: {problem.Message}"
        : trip.Losses.Count > 0 ? string.Join("; ", trip.Losses)
        : "it was read and written: " + trip.Written;

    private static string Path(PropertyModel property) => JsonPlace.Root.At(property.WireName).ToString();

    private static JsonObject Without(JsonObject json, PropertyModel property)
    {
        var copy = json.DeepClone().AsObject();
        copy.Remove(property.WireName);
        return copy;
    }

    private static JsonObject With(JsonObject json, PropertyModel property, JsonNode? value)
    {
        var copy = json.DeepClone().AsObject();
        copy[property.WireName] = value;
        return copy;
    }

    private void Each(
        Func<PropertyModel, bool> isMeant, Func<RecordModel, PropertyModel, JsonObject, JsonObject?> mutate,
        Func<RecordModel, PropertyModel, RoundTrip, string?> judge)
    {
        var failures = new List<string>();
        foreach (var run in fixture.Runs)
        {
            var count = 0;
            foreach (var (record, json) in run.Records)
            {
                foreach (var property in record.Model.Properties.Where(isMeant))
                {
                    if (mutate(record.Model, property, json) is not { } mutated)
                    {
                        continue;
                    }

                    count++;
                    var trip = new RoundTrip(run.Document, run.Emitted, record.Type with { Nullable = false }, mutated);
                    if (judge(record.Model, property, trip) is { } wrong)
                    {
                        failures.Add($"{run.Document.Name} {record.Type.Name.Text}.{property.WireName}: {wrong}");
                    }
                }
            }

            output.WriteLine($"{run.Document.Name}: {count} members");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} members:\n{string.Join('\n', failures.Distinct().Take(40))}");
    }
}
