using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>
/// Finds what a reference means by the schemas that it stands in or names (JSON Schema 2020-12, section 8.2): <c>#/$defs/A</c> where the document has no such
/// place, as exporters of JSON Schema write it; <c>#a</c> for a schema with that <c>$anchor</c>; an address for the schema with that <c>$id</c>. It is asked
/// only when no file has the place, and walks through the files once.
/// </summary>
internal sealed class EmbeddedSchemas(IReadOnlyList<SpecDocument> documents)
{
    private static readonly Uri s_home = new("https://document.invalid/");

    private readonly Dictionary<SpecScalar, Around> _places = [];

    // By address, by address and anchor, and by the anchor alone.
    private readonly Dictionary<string, SpecNode> _schemas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);
    private bool _walked;

    /// <summary>The target of a reference; null when no schema has it, and then <paramref name="advice"/> may say more.</summary>
    public SpecNode? Find(SpecScalar reference, out string advice)
    {
        Walk();
        advice = string.Empty;
        var cut = reference.Text.IndexOf('#');
        var path = cut < 0 ? reference.Text : reference.Text.Substring(0, cut);
        var fragment = cut < 0 ? "#" : reference.Text.Substring(cut);
        var place = _places.TryGetValue(reference, out var around) ? around : null;
        return path.Length == 0 ? Within(place, fragment, out advice) : ByAddress(place, path, fragment, out advice);
    }

    private SpecNode? Within(Around? place, string fragment, out string advice)
    {
        advice = string.Empty;
        var resource = place?.Resource;
        if (SpecPointer.Parse(fragment) is not { } pointer)
        {
            return Anchored(resource?.Address ?? s_home, fragment, out advice) ?? (advice.Length == 0 ? Named(fragment, out advice) : null);
        }

        if (pointer.Segments.Count == 0)
        {
            advice = ": that is the document itself, which is no schema; name the schema, as in '#/components/schemas/Name'";
            return resource is { IsSchema: true } ? resource.Node : null;
        }

        // Of schemas within each other the one that has an '$id' is what a pointer begins at; exporters mean the nearest that has the place.
        if (resource is { IsSchema: true } && pointer.Resolve(resource.Node) is { } own)
        {
            return own;
        }

        for (; place is not null; place = place.Outer)
        {
            if (pointer.Resolve(place.Node) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    private SpecNode? ByAddress(Around? place, string path, string fragment, out string advice)
    {
        advice = string.Empty;
        if (!Uri.TryCreate(place?.Resource.Address ?? s_home, path, out var address))
        {
            return null;
        }

        if (Named(Key(address), out advice) is not { } schema)
        {
            var nearest = advice.Length > 0 ? null : NearestName.Find(Shown(address), _schemas.Keys.Where(key => key.IndexOf('#') < 0).Select(Shown));
            advice = nearest is null ? advice : $"; did you mean '{nearest}'?";
            return null;
        }

        var target = SpecPointer.Parse(fragment) is { } pointer ? pointer.Resolve(schema) : Anchored(address, fragment, out advice);
        advice = target is null && advice.Length == 0 ? $": the schema of that '$id' has no place '{fragment}'" : advice;
        return target;
    }

    private SpecNode? Anchored(Uri resource, string fragment, out string advice) => Named(Key(resource) + fragment, out advice);

    private SpecNode? Named(string key, out string advice)
    {
        advice = _repeated.Contains(key) ? ": several schemas have that name" : string.Empty;
        return advice.Length == 0 && _schemas.TryGetValue(key, out var schema) ? schema : null;
    }

    // The anchor of a dynamic reference is a plain one as well; an '$id' that is only a fragment is how older drafts write an anchor.
    private static IEnumerable<string> Anchors(SpecMapping schema) =>
        from key in new[] { "$anchor", "$dynamicAnchor", "$id" }
        let name = (schema[key] as SpecScalar)?.Text
        where name?.Length > 0 && (key != "$id" || name[0] == '#')
        select key == "$id" ? name : "#" + name;

    private void Walk()
    {
        if (_walked)
        {
            return;
        }

        _walked = true;
        foreach (var document in documents.Where(document => document.Root is not SpecScalar))
        {
            var self = (document.Root as SpecMapping)?.Text("$self") ?? string.Join("/", document.File.Split('/', '\\').Select(Uri.EscapeDataString));
            var address = Uri.TryCreate(s_home, self, out var stated) ? stated : s_home;
            Walk(document.Root, new Resource(document.Root, address, IsSchema: false));
        }
    }

    private void Walk(SpecNode root, Resource document)
    {
        var open = new Stack<Around>([new Around(root, null, document)]);
        while (open.Count > 0)
        {
            var around = open.Pop();
            if (around.Node is SpecMapping mapping)
            {
                around = Entered(mapping, around);
            }

            foreach (var child in around.Node is SpecSequence list ? list.Items : ((SpecMapping)around.Node).Entries.Select(entry => entry.Value))
            {
                if (child is not SpecScalar)
                {
                    open.Push(new Around(child, around, around.Resource));
                }
            }
        }
    }

    private Around Entered(SpecMapping mapping, Around around)
    {
        if (mapping["$id"] is SpecScalar { Kind: SpecScalarKind.String, Text: { Length: > 0 } id } && id[0] != '#'
            && Uri.TryCreate(around.Resource.Address, id, out var address))
        {
            Add(Key(address), mapping);
            around = around with { Resource = new Resource(mapping, address, IsSchema: true) };
        }

        foreach (var anchor in Anchors(mapping))
        {
            Add(Key(around.Resource.Address) + anchor, mapping);
            Add(anchor, mapping);
        }

        if (mapping["$ref"] is SpecScalar reference)
        {
            _places[reference] = around;
        }

        return around;
    }

    private void Add(string key, SpecNode schema)
    {
        if (_schemas.ContainsKey(key))
        {
            _repeated.Add(key);
        }

        _schemas[key] = schema;
    }

    private static string Key(Uri address) => address.GetLeftPart(UriPartial.Query);

    private static string Shown(Uri address) => Shown(Key(address));

    private static string Shown(string key) => key.StartsWith(s_home.AbsoluteUri, StringComparison.Ordinal) ? key.Substring(s_home.AbsoluteUri.Length) : key;

    /// <summary>A node with what it stands in.</summary>
    private sealed record Around(SpecNode Node, Around? Outer, Resource Resource);

    /// <summary>What references without an address are about, and those with a relative one begin at: a file, or a schema with an <c>$id</c>.</summary>
    private sealed record Resource(SpecNode Node, Uri Address, bool IsSchema);
}
