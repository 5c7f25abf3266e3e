using OpenRouter.Runtime;
using OpenRouterGen.Core.Model;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>Every emitted type, with a value made from its model: with all members and with the required ones only.</summary>
[Collection(BehaviourCollection.Name)]
public sealed class SampleTests(BehaviourFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public void Every_type_is_read_and_written_without_loss()
    {
        var failures = new List<string>();
        foreach (var run in fixture.Runs)
        {
            var samples = new SampleJson(run.Document);
            var types = run.Document.Model.Types.Select(model => (Model: model, Kind: Kind(model))).Where(type => type.Kind is not null).ToList();
            foreach (var (model, kind) in types)
            {
                var type = new NamedRef(model.Name, kind!.Value);
                foreach (var full in new[] { false, true })
                {
                    var json = samples.Of(type, full);
                    var trip = new RoundTrip(run.Document, run.Emitted, type, json);
                    failures.AddRange(Wrong(trip).Select(wrong => $"{run.Document.Name} {model.Name.Text}: {wrong} | {ExampleJson.Text(json)}"));
                }
            }

            output.WriteLine($"{run.Document.Name}: {types.Count} types");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of the samples:\n{string.Join('\n', failures.Take(30))}");
    }

    [Fact]
    public void Every_case_of_every_union_takes_its_own_value_or_is_known_to_be_taken_by_another()
    {
        var failures = new List<string>();
        foreach (var run in fixture.Runs)
        {
            var samples = new SampleJson(run.Document);
            var others = new List<string>();
            var values = run.Document.Model.Types.OfType<UnionModel>()
                .SelectMany(
                    union => union.Cases.SelectMany(one => new[] { false, true }.Select(full => (union, one, full, Json: samples.OfCase(union, one, full)))))
                .Where(value => value.Json is not null)
                .ToList();
            foreach (var (union, one, full, json) in values)
            {
                var type = new NamedRef(union.Name, NamedKind.Union);
                var place = $"{union.Name.Text} case {one.Name.Text} ({(full ? "all members" : "required members")})";
                var trip = new RoundTrip(run.Document, run.Emitted, type, json);
                failures.AddRange(Wrong(trip).Select(wrong => $"{run.Document.Name} {place}: {wrong}"));
                if (run.Emitted.Read(type, ExampleJson.Text(json), out var read) is null && ((IUnionModel)read!).Value is var value
                    && !new PositionReader(run.Document).IsOf(one.Type, value))
                {
                    others.Add($"{place}: {value.GetType().Name}");
                }
            }

            output.WriteLine($"{run.Document.Name}: {values.Count} values of cases, {others.Count} taken by another case");
            var head = $"{others.Count} of {values.Count} values are taken by another case";
            ReviewedText.Check($"{run.Document.Name}.cases.txt", others.Order(StringComparer.Ordinal).Prepend(head), "Behaviour/Expected");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} values do not come back:\n{string.Join('\n', failures.Take(30))}");
    }

    private static IEnumerable<string> Wrong(RoundTrip trip) =>
        trip.Problem is { } problem ? [$"{problem.Path}: {problem.Message}"] : trip.Misfits.Concat(trip.Losses);

    /// <summary>Null for what is no JSON, such as a form.</summary>
    private static NamedKind? Kind(TypeModel model) => model switch
    {
        RecordModel => NamedKind.Record,
        EnumModel => NamedKind.Enum,
        UnionModel => NamedKind.Union,
        _ => null,
    };
}
