using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The values that the cases of a union allow for a member.</summary>
internal sealed class CaseTags(SchemaLookup lookup)
{
    private const int DeepestNesting = 64;

    // Unions may share the unions within them: each is looked at once, and within itself it adds no value.
    private readonly Dictionary<(SpecNode Schema, string Tag), TagValues?> _known = [];
    private readonly Dictionary<SpecNode, TagValues?> _listed = [];

    /// <summary>
    /// The values of a case and no others; of a case that is a union itself those of its cases. Null when it allows any, or has no such member.
    /// </summary>
    public TagValues? Known(PlacedSchema item, string tag) => Known(item, tag, depth: 0);

    /// <summary>The kind of a member that may have any value of that kind; null when it is no tag.</summary>
    public JsonKind? KindOfAny(PlacedSchema item, string tag) => lookup.Member(item, tag)?.View is { } member ? TagValues.KindOfAny(member) : null;

    private TagValues? Known(PlacedSchema item, string tag, int depth)
    {
        var key = (item.View.Node, tag);
        if (!_known.TryGetValue(key, out var known))
        {
            _known[key] = null;
            _known[key] = known = Find(item, tag, depth);
        }

        return known;
    }

    private TagValues? Find(PlacedSchema item, string tag, int depth)
    {
        if (lookup.Member(item, tag) is { } member)
        {
            return Listed(member, depth);
        }

        if (depth >= DeepestNesting || item.View.Cases.Count < 2)
        {
            return null;
        }

        var inner = item.View.Discriminator is { } own && own.Text("propertyName") == tag ? own.Mapping("mapping")?.Entries : null;
        var parts = item.View.Cases.Select(node => lookup.Find(node, item.Home) is { } part ? Known(part, tag, depth + 1) : null).ToList();
        if (inner is not { Count: > 0 })
        {
            return TagValues.Join(parts);
        }

        // The mapping says the values of cases that do not.
        var stated = parts.Where(part => part is not null).ToList();
        var kind = stated.Count > 0 ? stated[0]!.Kind : JsonKind.String;
        return TagValues.Join([new(kind, inner.Select(entry => entry.Key).ToEquatableList()), .. stated]);
    }

    private TagValues? Listed(PlacedSchema member, int depth)
    {
        if (member.View.Cases.Count == 0)
        {
            return TagValues.Listed(member.View);
        }

        if (!_listed.TryGetValue(member.View.Node, out var listed) && depth < DeepestNesting)
        {
            // `anyOf` of single values, as some exporters write an enum.
            _listed[member.View.Node] = null;
            listed = TagValues.Join([.. member.View.Cases.Select(node => lookup.Find(node, member.Home) is { } part ? Listed(part, depth + 1) : null)]);
            _listed[member.View.Node] = listed;
        }

        return listed;
    }
}
