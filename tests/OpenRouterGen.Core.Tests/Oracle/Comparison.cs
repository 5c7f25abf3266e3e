using Microsoft.OpenApi;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>Walks the schemas of both readings in parallel and notes what differs.</summary>
internal sealed class Comparison
{
    private readonly ProblemSink _problems = new();
    private readonly SchemaReader _schemas;

    public Comparison(SpecDocument document)
    {
        References = new References(document, [], _problems);
        _schemas = new SchemaReader(References, BuildingLimits.Default.Parts);
    }

    public References References { get; }

    public IReadOnlyList<Problem> Problems => _problems.Problems;

    public List<Difference> Differences { get; } = [];

    /// <summary>Our schema nodes that were compared.</summary>
    public HashSet<SpecMapping> Visited { get; } = [];

    public int ComparedFacts { get; private set; }

    public void Compare(string place, SpecNode node, Facts ours, Facts theirs)
    {
        var differing = Facts.Compare(ours, theirs, out var compared);
        ComparedFacts += compared;
        Differences.AddRange(differing.Select(fact => new Difference(place, fact.Name, fact.Ours, fact.Theirs, node) { Parts = [.. Parts(node)] }));
    }

    public void Schema(string place, SpecNode? ours, IOpenApiSchema? theirs)
    {
        if (ours is null && theirs is null)
        {
            return;
        }

        if (ours is not SpecMapping mapping || theirs is null)
        {
            var node = ours ?? new SpecMapping(SourceSpot.WholeFile("nowhere"));
            Differences.Add(new Difference(place, "schema", ours?.Described, theirs is null ? null : "a schema", node) { Parts = [] });
            return;
        }

        Visited.Add(mapping);
        if (mapping.Find("$ref") is not null || theirs is OpenApiSchemaReference)
        {
            Compare(place, mapping, Reference(mapping), Reference(theirs));
            return;
        }

        Compare(place, mapping, OurFacts.OfNode(References, mapping), TheirFacts.OfNode(theirs));
        Compare(place, mapping, OurFacts.OfView(References, _schemas.Read(mapping)), TheirFacts.OfView(TheirSchema.Of(theirs)));
        Children(place, mapping, theirs);
    }

    private IEnumerable<SpecMapping> Parts(SpecNode node) => node is SpecMapping mapping
        ? (mapping.Sequence("allOf")?.Items ?? []).Select(References.Resolve).OfType<SpecMapping>().SelectMany(Parts).Prepend(mapping)
        : [];

    private Facts Reference(SpecMapping node) => new Facts()
        .Add("reference", References.SchemaName(node))
        .Add("resolved", References.Resolve(node) is null ? null : "true")
        .Add("nullable", node.IsTrue("nullable") ? "true" : null)
        .AddSet("beside the reference", node.Entries.Select(entry => entry.Key).Where(key => key is not ("$ref" or "nullable")));

    private static Facts Reference(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchemaReference { Reference: JsonSchemaReference reference } holder)
        {
            return new Facts();
        }

        var beside = new (string Key, bool Stands)[]
        {
            ("description", reference.Description is not null), ("default", reference.Default is not null),
            ("deprecated", reference.Deprecated == true), ("examples", reference.Examples is not null),
        };
        return new Facts()
            .Add("reference", reference.Id)
            .Add("resolved", holder.Target is null ? null : "true")
            .AddSet("beside the reference", beside.Where(one => one.Stands).Select(one => one.Key).Concat(reference.Extensions?.Keys ?? []));
    }

    private void Children(string place, SpecMapping ours, IOpenApiSchema theirs)
    {
        foreach (var entry in ours.Mapping("properties")?.Entries ?? [])
        {
            Schema($"{place}/properties/{entry.Key}", entry.Value, theirs.Properties?.TryGetValue(entry.Key, out var property) == true ? property : null);
        }

        Schema(place + "/items", ours["items"], theirs.Items);
        if (ours["additionalProperties"] is SpecMapping additional)
        {
            Schema(place + "/additionalProperties", additional, theirs.AdditionalProperties);
        }

        Schema(place + "/not", ours["not"], theirs.Not);
        List(place + "/allOf", ours.Sequence("allOf"), theirs.AllOf);
        List(place + "/oneOf", ours.Sequence("oneOf"), theirs.OneOf);
        List(place + "/anyOf", ours.Sequence("anyOf"), theirs.AnyOf);
    }

    private void List(string place, SpecSequence? ours, IList<IOpenApiSchema>? theirs)
    {
        for (var i = 0; i < ours?.Items.Count; i++)
        {
            Schema($"{place}/{i}", ours.Items[i], i < theirs?.Count ? theirs[i] : null);
        }
    }
}
