using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Makes views of schemas, and merges the parts of an allOf.</summary>
internal sealed class SchemaReader(References references, int levels)
{
    private static readonly HashSet<string> s_annotations = new(StringComparer.Ordinal)
    {
        "description", "title", "example", "examples", "default", "deprecated", "externalDocs", "nullable", "readOnly", "writeOnly", "$comment", "xml",
    };

    private readonly Dictionary<SpecMapping, SchemaView> _views = [];
    private readonly HashSet<SpecMapping> _merging = [];

    /// <summary>The view of a schema that is not a reference.</summary>
    public SchemaView Read(SpecMapping node) => Read(node, "allOf");

    /// <summary>The view of a schema; <paramref name="way"/> is the last reference on the way to it, for messages.</summary>
    private SchemaView Read(SpecMapping node, string way)
    {
        if (!_views.TryGetValue(node, out var view))
        {
            view = node.Sequence("allOf") is { } parts ? ReadParts(node, parts, way) : ReadPlain(node);
            _views[node] = view;
        }

        return view;
    }

    private SchemaView ReadParts(SpecMapping node, SpecSequence parts, string way)
    {
        if (!_merging.Add(node))
        {
            references.ReportCycle(node, way);
            return ReadPlain(node);
        }

        if (_merging.Count > levels)
        {
            throw new FatalProblemException(ProblemCatalog.TooManyHops, node.Spot, way, levels.ToString(CultureInfo.InvariantCulture));
        }

        var view = Merge(node, parts, way);
        _merging.Remove(node);
        return view;
    }

    /// <summary>
    /// The node that an allOf only annotates: <c>allOf: [$ref, {example}]</c> is the referenced type itself. Null when the allOf says more.
    /// </summary>
    public SpecNode? Annotated(SpecMapping node)
    {
        if (node.Sequence("allOf") is not { } parts || !IsAnnotation(node, "allOf"))
        {
            return null;
        }

        var meaningful = parts.Items.Where(part => part is SpecMapping mapping && !IsAnnotation(mapping, null)).Take(2).ToList();
        return meaningful.Count == 1 ? meaningful[0] : null;
    }

    private static bool IsAnnotation(SpecMapping node, string? except)
    {
        foreach (var entry in node.Entries)
        {
            if (entry.Key != except && !s_annotations.Contains(entry.Key) && !entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static SchemaView ReadPlain(SpecMapping node)
    {
        var types = Types(node, out var nullType);
        var cases = (node.Sequence("oneOf") ?? node.Sequence("anyOf"))?.Items ?? [];
        var enumeration = node.Sequence("enum")?.Items.OfType<SpecScalar>().ToList();
        var nullEnum = enumeration?.RemoveAll(value => value.IsNull) > 0;
        var plainCases = cases.Count == 0 ? cases : cases.Where(item => !IsNullSchema(item)).ToList();
        return new SchemaView(node)
        {
            Types = types,
            Nullable = nullType || node.IsTrue("nullable") || plainCases.Count < cases.Count || (nullEnum && types.Count == 0),
            Properties = node.Mapping("properties") is { } properties
                ? [.. properties.Entries.Select(entry => new SchemaProperty(entry.Key, entry.Value, null, entry.KeySpot))]
                : [],
            Required = node.Sequence("required") is null ? [] : new HashSet<string>(node.Texts("required"), StringComparer.Ordinal),
            AdditionalProperties = node["additionalProperties"],
            Enum = enumeration,
            Cases = plainCases,
            Discriminator = node.Mapping("discriminator"),
        };
    }

    /// <summary>
    /// The stated types without null. YAML may write that one bare: <c>type: null</c> is the null value, <c>- null</c> in a list of types too.
    /// </summary>
    private static IReadOnlyList<string> Types(SpecMapping node, out bool nullType)
    {
        if (node["type"] is not SpecSequence sequence)
        {
            nullType = node["type"] is SpecScalar { IsNull: true } or SpecScalar { Text: "null" };
            return nullType ? [] : node.Texts("type");
        }

        nullType = sequence.Items.Any(item => item is SpecScalar { IsNull: true } or SpecScalar { Text: "null" });
        return [.. node.Texts("type").Where(type => type != "null")];
    }

    /// <summary>
    /// Whether a case of a union only says that null is allowed. Documents from before 3.1 write it as <c>{nullable: true}</c> and nothing else.
    /// </summary>
    public static bool IsNullSchema(SpecNode node) => node is SpecMapping mapping
        && ((mapping["type"] is SpecScalar { Text: "null" } or SpecScalar { IsNull: true })
            || mapping["const"] is SpecScalar { IsNull: true }
            || (mapping.IsTrue("nullable") && IsAnnotation(mapping, null))
            || (mapping.Sequence("enum") is { Items.Count: 1 } values && values.Items[0] is SpecScalar { IsNull: true }));

    private SchemaView Merge(SpecMapping node, SpecSequence parts, string way)
    {
        var merged = new SpecMapping(node.Spot);
        var properties = new List<SchemaProperty>();
        var required = new HashSet<string>(StringComparer.Ordinal);
        var views = new List<SchemaView>();
        var components = new List<string?>();
        foreach (var part in parts.Items)
        {
            if (references.Resolve(part) is { } target)
            {
                components.Add(references.SchemaName(part));
                views.Add(Read(target, (part as SpecMapping)?.Text("$ref") ?? way));
            }
        }

        views.Add(ReadPlain(Without(node, "allOf")));
        components.Add(null);
        for (var i = 0; i < views.Count; i++)
        {
            var view = views[i];
            foreach (var entry in view.Node.Entries)
            {
                merged.Set(entry);
            }

            foreach (var property in view.Properties)
            {
                AddProperty(properties, property with { Component = property.Component ?? components[i] });
            }

            required.UnionWith(view.Required);
        }

        var own = views[views.Count - 1];
        var typed = views.Where(view => !IsAnnotation(view.Node, null)).ToList();
        return new SchemaView(merged)
        {
            Types = typed.LastOrDefault(view => view.Types.Count > 0)?.Types ?? [],
            Nullable = own.Nullable || (typed.Count > 0 && typed.All(view => view.Nullable)),
            Properties = properties,
            Required = required,
            AdditionalProperties = typed.LastOrDefault(view => view.AdditionalProperties is not null)?.AdditionalProperties,
            Enum = typed.LastOrDefault(view => view.Enum is not null)?.Enum,
            Cases = typed.LastOrDefault(view => view.Cases.Count > 0)?.Cases ?? [],
            Discriminator = typed.LastOrDefault(view => view.Discriminator is not null)?.Discriminator,
        };
    }

    // A part that redefines a member replaces its schema; one that only annotates it (a default, a description) keeps the type.
    private static void AddProperty(List<SchemaProperty> properties, SchemaProperty property)
    {
        var index = properties.FindIndex(other => other.WireName == property.WireName);
        if (index < 0)
        {
            properties.Add(property);
        }
        else if (property.Node is not SpecMapping mapping || !IsAnnotation(mapping, null))
        {
            properties[index] = property;
        }
    }

    private static SpecMapping Without(SpecMapping node, string key)
    {
        var copy = new SpecMapping(node.Spot);
        foreach (var entry in node.Entries)
        {
            if (entry.Key != key)
            {
                copy.Set(entry);
            }
        }

        return copy;
    }
}
