using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>
/// Finds what a reference means within the schema that it stands in: <c>#/$defs/A</c> where the document has no such place, as exporters of JSON Schema write
/// it, and <c>#a</c> for a schema with that <c>$anchor</c>. It is asked only when the document itself has nothing there, and then walks through it once.
/// </summary>
internal sealed class EmbeddedSchemas(SpecNode root)
{
    private Dictionary<SpecScalar, Around>? _places;
    private Dictionary<string, SpecNode>? _anchors;

    /// <summary>The target of a reference; null when no schema around it has one.</summary>
    public SpecNode? Find(SpecScalar reference)
    {
        if (_places is null)
        {
            Walk();
        }

        if (SpecPointer.Parse(reference.Text) is not { } pointer)
        {
            return reference.Text.Length > 1 && _anchors!.TryGetValue(reference.Text.Substring(1), out var anchored) ? anchored : null;
        }

        for (var around = _places!.TryGetValue(reference, out var place) ? place : null; around is not null; around = around.Outer)
        {
            if (pointer.Resolve(around.Node) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    private void Walk()
    {
        _places = [];
        _anchors = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        var open = new Stack<Around>([new Around(root, null)]);
        while (open.Count > 0)
        {
            var around = open.Pop();
            foreach (var child in around.Node is SpecSequence list ? list.Items : ((SpecMapping)around.Node).Entries.Select(entry => entry.Value))
            {
                if (child is not SpecScalar)
                {
                    open.Push(new Around(child, around));
                }
            }

            if (around.Node is not SpecMapping mapping)
            {
                continue;
            }

            if (mapping["$ref"] is SpecScalar reference)
            {
                _places[reference] = around;
            }

            if (mapping["$anchor"] is SpecScalar { Text: var anchor } && !_anchors.ContainsKey(anchor))
            {
                _anchors.Add(anchor, mapping);
            }
        }
    }

    private sealed record Around(SpecNode Node, Around? Outer);
}
