using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>Finds every example that a document gives for a schema with an emitted type.</summary>
internal sealed class ExampleReader(BehaviourDocument document)
{
    private readonly HashSet<SpecMapping> _seen = [];

    public List<Example> Examples { get; } = [];

    /// <summary>Examples of schemas that no operation reaches.</summary>
    public int NotReached { get; private set; }

    public static ExampleReader Read(BehaviourDocument document)
    {
        var reader = new ExampleReader(document);
        reader.ReadComponents();
        reader.ReadOperations();
        reader.ReadInlineSchemas();
        return reader;
    }

    private void ReadComponents()
    {
        foreach (var entry in document.Root.Mapping("components")?.Mapping("schemas")?.Entries ?? [])
        {
            if (entry.Value is SpecMapping schema && _seen.Add(schema))
            {
                AddOwn(entry.Key, Reference(entry.Key), schema);
            }
        }
    }

    private void ReadOperations()
    {
        foreach (var (path, item) in (document.Root.Mapping("paths")?.Entries ?? []).Select(entry => (entry.Key, document.Resolve(entry.Value))))
        {
            foreach (var (method, operation) in (item?.Entries ?? []).Select(entry => (entry.Key, entry.Value as SpecMapping)))
            {
                var place = $"{method} {path}";
                AddContent(place + " request", document.Resolve(operation?["requestBody"]));
                foreach (var response in operation?.Mapping("responses")?.Entries ?? [])
                {
                    if (response.Key.StartsWith('2'))
                    {
                        AddContent($"{place} {response.Key}", document.Resolve(response.Value));
                    }
                }
            }
        }
    }

    // Schemas inside other schemas: the types of members, items and cases.
    private void ReadInlineSchemas()
    {
        foreach (var schema in SchemaWalk.Schemas(document.Root).Where(_seen.Add))
        {
            AddOwn($"line {schema.Spot.Line}", schema, schema);
        }
    }

    private void AddContent(string place, SpecMapping? holder)
    {
        if (holder?.Mapping("content") is not { } content)
        {
            return;
        }

        foreach (var entry in content.Entries)
        {
            if (entry.Value is not SpecMapping media || media["schema"] is not { } schema)
            {
                continue;
            }

            if (StreamMedia.Find(content)?.Media == media)
            {
                // What stands in an event's data line is JSON of this schema; the envelope is not.
                schema = document.Resolve(schema)?.Mapping("properties")?["data"] ?? schema;
            }
            else if (MediaTypes.Json(content) != schema)
            {
                continue;
            }

            foreach (var (name, value) in Values(media))
            {
                var json = StreamMedia.Find(content)?.Media == media && value is SpecMapping envelope ? envelope["data"] ?? value : value;
                Add($"{place} {entry.Key}{name}", schema, json);
            }
        }
    }

    private void AddOwn(string place, SpecNode schema, SpecMapping node)
    {
        foreach (var (name, value) in Values(node))
        {
            Add(place + name, schema, value);
        }
    }

    private void Add(string place, SpecNode schema, SpecNode value)
    {
        if (document.TypeOf(schema) is { } type)
        {
            Examples.Add(new Example(place, schema, type, ExampleJson.Of(value)));
        }
        else
        {
            NotReached++;
        }
    }

    /// <summary><c>example</c>, a list of <c>examples</c> as JSON Schema has it, or a map of them as a media type has it.</summary>
    private static IEnumerable<(string Name, SpecNode Value)> Values(SpecMapping node)
    {
        if (node["example"] is { } example)
        {
            yield return ("", example);
        }

        foreach (var (item, index) in (node.Sequence("examples")?.Items ?? []).Select((item, index) => (item, index)))
        {
            yield return ($" example {index}", item);
        }

        foreach (var entry in node.Mapping("examples")?.Entries ?? [])
        {
            if (entry.Value is SpecMapping named && named["value"] is { } value)
            {
                yield return ($" example '{entry.Key}'", value);
            }
        }
    }

    private static SpecMapping Reference(string component)
    {
        var spot = SourceSpot.WholeFile("example");
        var reference = new SpecMapping(spot);
        var target = SpecPointer.Of("components", "schemas", component).ToString();
        reference.Set(new SpecEntry("$ref", spot, new SpecScalar(spot, target, SpecScalarKind.String)));
        return reference;
    }
}
