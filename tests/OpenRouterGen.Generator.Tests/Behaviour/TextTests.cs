using System.Text;
using OpenRouter;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>What ToString shows of every emitted type, with a secret word wherever a person could write.</summary>
[Collection(BehaviourCollection.Name)]
public sealed class TextTests(BehaviourFixture fixture)
{
    private const string Secret = "SECRETWORD";

    // The texts that the overlay calls ids of the service.
    private static readonly string[] s_ids =
    [
        "call_id", "canonical_slug", "code", "file_id", "generation_id", "id", "item_id", "model", "previous_response_id", "provider_name", "provider_slug",
        "provider_tag", "request_id", "tool_call_id", "tool_use_id", "type", "upstream_id",
    ];

    [Fact]
    public void No_text_of_a_type_shows_what_a_person_wrote()
    {
        var failures = new List<string>();
        foreach (var run in fixture.Runs)
        {
            var (samples, shown) = (new SampleJson(run.Document, Secret), 0);
            foreach (var model in run.Document.Model.Types)
            {
                foreach (var value in Values(run, samples, model))
                {
                    var text = value.ToString()!;
                    shown += text.Contains('=', StringComparison.Ordinal) ? 1 : 0;
                    if (IsWrong(text))
                    {
                        failures.Add($"{run.Document.Name} {model.Name.Text}: {text}");
                    }
                }
            }

            Assert.True(shown > 20, $"{run.Document.Name} shows {shown} values");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} texts:\n{string.Join('\n', failures.Take(20))}");
    }

    [Fact]
    public void No_text_of_optional_parameters_or_of_a_form_shows_what_a_person_wrote()
    {
        var names = fixture.Runs.SelectMany(run => run.Document.Model.Client.Groups.SelectMany(group => group.Operations)
            .Select(operation => operation.OptionalParameters?.TypeName)
            .Concat(run.Document.Model.Types.OfType<FormModel>().Select(form => form.Name))
            .Where(name => name is not null)
            .Select(name => run.Document.Assembly.GetType("OpenRouter." + name!.Text, throwOnError: true)!)).ToList();
        Assert.True(names.Count > 1);
        Assert.All(names, type =>
        {
            var value = Activator.CreateInstance(type)!;
            var set = type.GetProperties().Where(property => Words(property.PropertyType) is not null).ToList();
            set.ForEach(property => property.SetValue(value, Words(property.PropertyType)));
            Assert.False(IsWrong(value.ToString()!), value.ToString());
        });
    }

    /// <summary>The model of every emitted type: what stands in a text without being an id of the service is fixed by the document.</summary>
    [Fact]
    public void The_texts_that_are_shown_are_ids_of_the_service()
    {
        foreach (var run in fixture.Runs)
        {
            var shown = run.Document.Model.Types.OfType<RecordModel>()
                .SelectMany(record => record.Properties.Where(property => property.WireName != record.Inheritance?.TagName))
                .Where(property => property is { Shown: ShownAs.Value, Constant: null, Type: ScalarRef { Kind: ScalarKind.String or ScalarKind.Uri } })
                .ToList();
            Assert.NotEmpty(shown);
            Assert.Empty(shown.Select(property => property.WireName).Except(s_ids));
        }

        if (Repository.Shared is not null)
        {
            var stated = fixture.Runs.SelectMany(run => run.Document.Model.Types).OfType<RecordModel>()
                .SelectMany(record => record.Properties)
                .Where(property => property.IsShown == true)
                .Select(property => property.WireName);
            Assert.Superset(s_ids.ToHashSet(), stated.ToHashSet());
        }
    }

    private static IEnumerable<object> Values(BehaviourRun run, SampleJson samples, TypeModel model)
    {
        NamedKind? kind = model switch
        {
            RecordModel => NamedKind.Record,
            UnionModel => NamedKind.Union,
            _ => null,
        };
        if (kind is null)
        {
            yield break;
        }

        var type = new NamedRef(model.Name, kind.Value);
        var all = new[] { samples.Of(type, full: true), samples.Of(type, full: false) }
            .Concat(model is UnionModel union ? union.Cases.Select(one => samples.OfCase(union, one, full: true)) : []);
        foreach (var json in all.Where(json => json is not null))
        {
            Assert.Null(run.Emitted.Read(type, ExampleJson.Text(json!), out var value));
            yield return value!;
        }
    }

    private static object? Words(Type type) =>
        type == typeof(string) ? Secret
        : type == typeof(FilePart) ? FilePart.FromBytes(Encoding.UTF8.GetBytes(Secret), Secret)
        : type == typeof(IReadOnlyList<string>) ? new[] { Secret }
        : null;

    private static bool IsWrong(string text) =>
        text.Contains(Secret, StringComparison.OrdinalIgnoreCase)
        || text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), StringComparison.Ordinal)
        || text.Contains("System.", StringComparison.Ordinal);
}
