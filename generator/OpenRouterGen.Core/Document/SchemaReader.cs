using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Makes views of schemas, and merges the parts of an allOf.</summary>
/// <param name="references">Follows the references of parts.</param>
/// <param name="levels">Parts of parts.</param>
internal sealed class SchemaReader(References references, int levels)
{
    private static readonly HashSet<string> s_annotations = new(StringComparer.Ordinal)
    {
        "description", "title", "example", "examples", "default", "deprecated", "externalDocs", "nullable", "readOnly", "writeOnly", "$comment", "xml",
    };

    // Nearly every schema has one of these types, and no other.
    private static readonly Dictionary<string, string[]> s_single =
        new[] { "string", "integer", "number", "boolean", "object", "array" }.ToDictionary(type => type, type => new[] { type }, StringComparer.Ordinal);

    // Who excludes a value does it near by: what is farther is taken to allow something.
    private const int NothingLevels = 16;

    private readonly Dictionary<SpecMapping, SchemaView> _views = [];
    private readonly Dictionary<SpecMapping, bool> _allowsNothing = [];
    private readonly HashSet<SpecMapping> _apart = [];

    /// <summary>The view of a schema that is not a reference.</summary>
    public SchemaView Read(SpecMapping node)
    {
        if (!_views.TryGetValue(node, out var view))
        {
            view = node.Sequence("allOf") is null ? ReadPlain(node) : ReadParts(node);
            _views[node] = view;
        }

        return view;
    }

    /// <summary>Reads the parts before what they are parts of, with a stack of its own: a chain of parts may be long.</summary>
    private SchemaView ReadParts(SpecMapping node)
    {
        var open = new Stack<SpecMapping>([node]);
        var opened = new HashSet<SpecMapping>(open);
        while (true)
        {
            var current = open.Peek();
            var parts = current.Sequence("allOf")!;
            if (Unread(parts) is not { } part)
            {
                var view = Merge(current, parts);
                _views[current] = view;
                opened.Remove(open.Pop());
                if (open.Count == 0)
                {
                    return view;
                }

                continue;
            }

            var (target, way) = part;
            if (!opened.Add(target))
            {
                references.ReportCycle(target, way);
                _views[target] = ReadPlain(target);
                continue;
            }

            open.Push(target);
            if (open.Count > levels)
            {
                throw new FatalProblemException(ProblemCatalog.TooManyHops, target.Spot, way, levels.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The first part that has parts itself and was not read, with the reference that leads to it.</summary>
    private (SpecMapping Target, string Way)? Unread(SpecSequence parts)
    {
        foreach (var part in parts.Items)
        {
            if (references.Resolve(part) is { } target && target.Find("allOf") is { Value: SpecSequence } && !_views.ContainsKey(target))
            {
                return (target, (part as SpecMapping)?.Text("$ref") ?? "allOf");
            }
        }

        return null;
    }

    /// <summary>Makes a schema a type of its own, even if it adds nothing to another one: it is a kind of it.</summary>
    public void KeepApart(SpecMapping node) => _apart.Add(node);

    /// <summary>Forgets what was read.</summary>
    public void Forget() => _views.Clear();

    /// <summary>
    /// The node that an allOf only annotates: <c>allOf: [$ref, {example}]</c> is the referenced type itself. Null when the allOf says more.
    /// </summary>
    public SpecNode? Annotated(SpecMapping node)
    {
        if (node.Sequence("allOf") is not { } parts || !IsAnnotation(node, "allOf") || _apart.Contains(node) || AllowsNothing(node))
        {
            return null;
        }

        var meaningful = parts.Items.Where(part => part is SpecMapping mapping && !IsAnnotation(mapping, null) && !IsAnyObject(mapping)).Take(2).ToList();
        return meaningful.Count == 1 ? meaningful[0] : null;
    }

    /// <summary>
    /// The one case beside null of a schema that says nothing else, <c>anyOf: [$ref, {type: 'null'}]</c>: it is that type, which may be null. Null when the
    /// schema says more.
    /// </summary>
    public (SpecNode Case, bool Nullable)? OnlyCase(SpecMapping node)
    {
        var key = node.Sequence("oneOf") is null ? "anyOf" : "oneOf";
        if (node.Sequence(key) is not { } cases || !IsAnnotation(node, key) || node.Find(ExtensionKeys.RuntimeType) is not null)
        {
            return null;
        }

        var others = cases.Items.Where(item => !IsNullSchema(item) && !AllowsNothing(item)).Take(2).ToList();
        return others.Count == 1 ? (others[0], node.IsTrue("nullable") || cases.Items.Any(IsNullSchema)) : null;
    }

    /// <summary>
    /// Whether a schema says <c>nullable</c>, or an allOf of it does in a part that is no reference: so exporters allow null beside a reference, and nothing
    /// else could be meant. Those of 3.1 write null among the types there.
    /// </summary>
    public static bool SaysNullable(SpecMapping node)
    {
        if (node.IsTrue("nullable") || (node.Find("$ref") is not null && ListsNull(node)))
        {
            return true;
        }

        if (node.Sequence("allOf") is not { } parts)
        {
            return false;
        }

        return parts.Items.Exists(item => item is SpecMapping part && !IsReference(part) && part.IsTrue("nullable"))
            || (parts.Items.Exists(IsReference) && parts.Items.Exists(item => item is SpecMapping part && !IsReference(part) && ListsNull(part)));
    }

    private static bool IsReference(SpecNode node) => node is SpecMapping mapping && mapping.Find("$ref") is not null;

    private static bool ListsNull(SpecMapping node)
    {
        Types(node, out var listsNull);
        return listsNull;
    }

    // `{type: object, properties: {}}`, which exporters write as a part: it says no more than that the value is an object.
    private static bool IsAnyObject(SpecMapping node) => node.Text("type") == "object" && node.Mapping("properties") is { Entries.Count: 0 }
        && node.Entries.All(entry => entry.Key is "type" or "properties" || s_annotations.Contains(entry.Key));

    private static bool IsAnnotation(SpecMapping node, string? except)
    {
        // Asked of every schema: an enumerator would be an object.
        for (var i = 0; i < node.Entries.Count; i++)
        {
            var key = node.Entries[i].Key;
            if (key != except && !s_annotations.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private SchemaView ReadPlain(SpecMapping node)
    {
        var types = Types(node, out var nullType);
        var cases = (node.Sequence("oneOf") ?? node.Sequence("anyOf"))?.Items ?? [];
        var enumeration = node.Sequence("enum")?.Items.OfType<SpecScalar>().ToList();
        var nullEnum = enumeration?.RemoveAll(value => value.IsNull) > 0;
        var nullCase = cases.Count > 0 && cases.Any(IsNullSchema);
        var members = Members(node);
        var excluded = Excluded(members);
        return new SchemaView(node)
        {
            Types = types,
            IsOnlyNull = IsOnlyNull(node) || (nullCase && cases.All(item => IsNullSchema(item) || AllowsNothing(item)) && types.Count == 0),
            Nullable = nullType || node.IsTrue("nullable") || nullCase || (nullEnum && types.Count == 0),
            Properties = excluded.Count == 0 ? members : [.. members.Except(excluded)],
            Excluded = excluded,
            Required = node.Sequence("required") is null ? [] : new HashSet<string>(node.Texts("required"), StringComparer.Ordinal),
            AdditionalProperties = node["additionalProperties"] is { } additional && AllowsNothing(additional)
                ? new SpecScalar(additional.Spot, "false", SpecScalarKind.Boolean)
                : node["additionalProperties"],
            Enum = enumeration,
            Cases = cases.Count == 0 ? cases : [.. cases.Where(item => !IsNullSchema(item) && !AllowsNothing(item))],
            Discriminator = node.Mapping("discriminator"),
        };
    }

    private static IReadOnlyList<SchemaProperty> Members(SpecMapping node) => node.Mapping("properties") is { Entries.Count: > 0 } properties
        ? [.. properties.Entries.Select(entry => new SchemaProperty(entry.Key, entry.Value, null, entry.KeySpot))]
        : [];

    // Nearly no schema has one.
    private IReadOnlyList<SchemaProperty> Excluded(IReadOnlyList<SchemaProperty> members)
    {
        List<SchemaProperty>? excluded = null;
        for (var i = 0; i < members.Count; i++)
        {
            if (AllowsNothing(members[i].Node))
            {
                (excluded ??= []).Add(members[i]);
            }
        }

        return excluded ?? (IReadOnlyList<SchemaProperty>)[];
    }

    /// <summary>
    /// The stated types without null. YAML may write that one bare: <c>type: null</c> is the null value, <c>- null</c> in a list of types too.
    /// </summary>
    private static IReadOnlyList<string> Types(SpecMapping node, out bool nullType)
    {
        if (node["type"] is not SpecSequence sequence)
        {
            nullType = node["type"] is SpecScalar { IsNull: true } or SpecScalar { Text: "null" };
            return nullType ? [] : node["type"] is SpecScalar { Text: var text } && s_single.TryGetValue(text, out var single) ? single : node.Texts("type");
        }

        nullType = sequence.Items.Any(item => item is SpecScalar { IsNull: true } or SpecScalar { Text: "null" });
        return [.. node.Texts("type").Where(type => type != "null")];
    }

    /// <summary>
    /// Whether a case of a union only says that null is allowed, itself or by reference. Documents from before 3.1 write it as <c>{nullable: true}</c> and
    /// nothing else.
    /// </summary>
    private bool IsNullSchema(SpecNode node) => references.End(node) is SpecMapping mapping
        && (IsOnlyNull(mapping) || (mapping.IsTrue("nullable") && IsAnnotation(mapping, null)));

    private static bool IsOnlyNull(SpecMapping node) => node["const"] is SpecScalar { IsNull: true }
        || (Types(node, out var listsNull).Count == 0 && listsNull)
        || (node.Sequence("enum") is { Items.Count: > 0 } values && values.Items.All(value => value is SpecScalar { IsNull: true }));

    /// <summary>Whether no value is right for a schema: it is <c>false</c>, or demands what <c>false</c> does by a not, a part or all of its cases.</summary>
    public bool AllowsNothing(SpecNode node) => AllowsNothing(node, NothingLevels);

    private bool AllowsNothing(SpecNode node, int within)
    {
        var end = references.End(node);
        if (end is not SpecMapping schema)
        {
            return end is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "false" };
        }

        if ((schema["not"] ?? schema["allOf"] ?? schema["oneOf"] ?? schema["anyOf"]) is null || within == 0)
        {
            return false;
        }

        if (!_allowsNothing.TryGetValue(schema, out var known))
        {
            // One that is met within itself is taken to allow something.
            _allowsNothing[schema] = false;
            _allowsNothing[schema] = known = ExcludesAll(schema, within);
        }

        return known;
    }

    private bool ExcludesAll(SpecMapping schema, int within) =>
        schema["not"] is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "true" } || (schema["not"] is SpecMapping not && IsAnnotation(not, null))
        || schema.Sequence("allOf")?.Items.Any(part => AllowsNothing(part, within - 1)) == true
        || (schema.Sequence("oneOf") ?? schema.Sequence("anyOf")) is { Items.Count: > 0 } cases && cases.Items.All(item => AllowsNothing(item, within - 1));

    private SchemaView Merge(SpecMapping node, SpecSequence parts)
    {
        var merged = new SpecMapping(node.Spot);
        var properties = new List<SchemaProperty>();
        var excluded = new List<SchemaProperty>();
        var required = new HashSet<string>(StringComparer.Ordinal);
        var views = new List<SchemaView>();
        var components = new List<string?>();
        foreach (var part in parts.Items)
        {
            if (references.Resolve(part) is { } target)
            {
                components.Add(references.SchemaName(part));
                views.Add(WithoutOwnKinds(target, Read(target)));
            }
        }

        views.Add(ReadPlain(Without(node, "allOf")));
        components.Add(null);
        for (var i = 0; i < views.Count; i++)
        {
            var view = views[i];
            SchemaJoin.Add(merged, view.Node);
            excluded.AddRange(view.Excluded.Where(property => excluded.All(other => other.WireName != property.WireName)));
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
            Types = typed.Select(view => view.Types).Aggregate<IReadOnlyList<string>, IReadOnlyList<string>>([], SchemaJoin.Types),
            IsOnlyNull = views.Exists(view => view.IsOnlyNull),
            Nullable = own.Nullable || SaysNullable(node) || (typed.Count > 0 && typed.All(view => view.Nullable)),
            Properties = [.. properties.Where(property => excluded.All(other => other.WireName != property.WireName))],
            Excluded = excluded,
            Required = required,
            AdditionalProperties = typed.LastOrDefault(view => view.AdditionalProperties is not null)?.AdditionalProperties,
            Enum = typed.Select(view => view.Enum).Aggregate(default(IReadOnlyList<SpecScalar>), SchemaJoin.Values),
            Cases = typed.LastOrDefault(view => view.Cases.Count > 0)?.Cases ?? [],
            HasOtherCases = typed.Count(view => view.Cases.Count > 0) > 1,
            Discriminator = typed.LastOrDefault(view => view.Discriminator is not null)?.Discriminator,
        };
    }

    // A schema may list as cases those that extend it: they have its members, and are not any of themselves.
    private SchemaView WithoutOwnKinds(SpecMapping target, SchemaView view) =>
        view.Cases.Any(item => item is SpecMapping reference && reference.Find("$ref") is not null && references.Resolve(reference) is { } kind
            && kind.Sequence("allOf")?.Items.Any(part => part is SpecMapping { Entries.Count: > 0 } own && own.Find("$ref") is not null
                && ReferenceEquals(references.Resolve(own), target)) == true)
            ? view with { Cases = [], Discriminator = null }
            : view;

    // A part that redefines a member replaces its schema, limits it further or adds to it; one that only annotates it (a description) keeps the type.
    private void AddProperty(List<SchemaProperty> properties, SchemaProperty property)
    {
        var index = properties.FindIndex(other => other.WireName == property.WireName);
        if (index < 0)
        {
            properties.Add(property);
            return;
        }

        var earlier = properties[index];
        var joined = property.Node is SpecMapping mapping && IsAnnotation(mapping, null)
            ? mapping.IsTrue("nullable") ? earlier with { Node = SchemaJoin.AllOf(earlier.Node, mapping) } : earlier
            : IsScalar(property.Node) && IsScalar(earlier.Node)
            ? property with { Node = SchemaJoin.Both((SpecMapping)earlier.Node, (SpecMapping)property.Node) }
            : MemberJoin.Both(earlier.Node, property.Node, references) is { } both ? property with { Node = both }
            : property;
        properties[index] = joined with
        {
            IsReadOnly = earlier.IsReadOnly || property.IsReadOnly,
            IsWriteOnly = earlier.IsWriteOnly || property.IsWriteOnly,
        };
    }

    // Neither a reference nor an object nor one of several nor one of a list: of such ones the later is another type, and counts alone.
    private static bool IsScalar(SpecNode node) => node is SpecMapping mapping
        && !mapping.Entries.Any(entry => entry.Key is "$ref" or "allOf" or "anyOf" or "oneOf" or "properties" or "additionalProperties" or "items"
            or "enum" or "const");

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
