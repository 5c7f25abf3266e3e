using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>Every example of every document goes through the emitted type of its schema and comes back.</summary>
[Collection(BehaviourCollection.Name)]
public sealed class ExampleTests(BehaviourFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public void No_example_loses_anything()
    {
        foreach (var run in fixture.Runs)
        {
            var fits = run.Fitting.Count();
            output.WriteLine(
                $"{run.Document.Name}: {run.Examples.Count} examples, {fits} fit, {run.Examples.Count - fits} do not, {run.NotReached} of schemas without a "
                    + $"type");
        }

        Assert.Empty(
            fixture.Runs.SelectMany(run => run.Examples.SelectMany(one => one.Trip.Losses.Select(loss => $"{run.Document.Name} {one.Example.Place} {loss}"))));
    }

    [Fact]
    public void The_emitted_converter_writes_the_same() => Assert.Empty(fixture.Runs.SelectMany(run => run.Examples
        .Where(one => one.Trip.Problem is null && one.Example.Type is Core.Model.NamedRef && one.Example.Json is not null)
        .Where(one => run.Emitted.ThroughConverter((Core.Model.NamedRef)one.Example.Type, one.Example.Text) != one.Trip.Written)
        .Select(one => $"{run.Document.Name} {one.Example.Place}")));

    [Fact]
    public void An_example_that_does_not_fit_is_known_and_contradicts_its_schema()
    {
        var notOurs = new List<string>();
        foreach (var run in fixture.Runs)
        {
            var check = new SchemaCheck(run.Document);
            var lines = new List<string>();
            foreach (var (example, trip) in run.Examples.Where(one => !one.Trip.Fits))
            {
                var reasons = check.Problems(example.Schema, example.Json);
                var found = trip.Problem is { } problem ? $"{problem.Path}: {problem.Message}" : string.Join("; ", trip.Misfits);
                lines.Add($"{example.Place} | {found} | {string.Join("; ", reasons)}");
                if (reasons.Count == 0)
                {
                    notOurs.Add($"{run.Document.Name} {lines[^1]} | {example.Text}");
                }
            }

            var head = $"{lines.Count} of {run.Examples.Count} examples do not fit";
            ReviewedText.Check($"{run.Document.Name}.misfits.txt", lines.Order(StringComparer.Ordinal).Prepend(head), "Behaviour/Expected");
        }

        Assert.True(notOurs.Count == 0, $"{notOurs.Count} examples fit their schema and not the emitted type:\n{string.Join('\n', notOurs)}");
    }
}
