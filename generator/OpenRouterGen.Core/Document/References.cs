using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Follows <c>$ref</c>. References lead to places of the same document; nothing is ever fetched.</summary>
internal sealed class References(SpecDocument document, ProblemSink problems)
{
    private const int MaximumHops = 64;
    private const string SchemaPrefix = "#/components/schemas/";

    /// <summary>The name of the component schema that a node refers to; null when it is no such reference.</summary>
    public string? SchemaName(SpecNode node)
    {
        if (node is not SpecMapping mapping || mapping.Text("$ref") is not { } reference || !reference.StartsWith(SchemaPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var segments = SpecPointer.Parse(reference)?.Segments;
        return segments is { Count: 3 } ? segments[2] : null;
    }

    /// <summary>The node itself, or what its references lead to. A reference that leads nowhere is reported once and gives null.</summary>
    public SpecMapping? Resolve(SpecNode? node)
    {
        var current = node;
        for (var hops = 0; hops < MaximumHops; hops++)
        {
            if (current is not SpecMapping mapping)
            {
                return null;
            }

            if (mapping.Find("$ref") is not { Value: SpecScalar { Kind: SpecScalarKind.String } reference })
            {
                return mapping;
            }

            current = Find(reference);
            if (current is null)
            {
                return null;
            }

            if (ReferenceEquals(current, node))
            {
                problems.Report(ProblemCatalog.ReferenceCycle, reference.Spot, reference.Text);
                return null;
            }
        }

        problems.Report(ProblemCatalog.TooManyHops, node!.Spot, (node as SpecMapping)?.Text("$ref") ?? string.Empty, MaximumHops.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }

    private SpecNode? Find(SpecScalar reference)
    {
        if (!reference.Text.StartsWith("#", StringComparison.Ordinal))
        {
            problems.Report(ProblemCatalog.ReferenceNotFound, reference.Spot, reference.Text, ": references to other files are not followed");
            return null;
        }

        var target = SpecPointer.Parse(reference.Text)?.Resolve(document.Root);
        if (target is null)
        {
            problems.Report(ProblemCatalog.ReferenceNotFound, reference.Spot, reference.Text, Suggestion(reference.Text));
        }

        return target;
    }

    private string Suggestion(string reference)
    {
        var cut = reference.LastIndexOf('/');
        if (cut < 0 || SpecPointer.Parse(reference.Substring(0, cut))?.Resolve(document.Root) is not SpecMapping siblings)
        {
            return string.Empty;
        }

        var nearest = NearestName.Find(reference.Substring(cut + 1), siblings.Entries.Select(entry => entry.Key));
        return nearest is null ? string.Empty : $"; did you mean '{reference.Substring(0, cut + 1)}{nearest}'?";
    }
}
