using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>
/// Merges an update into a node: what is only in the target stays, what is only in the update comes, mappings merge, lists are joined, single
/// values are replaced, and different kinds are an error. What comes is a copy of its own with the place it has in the overlay.
/// </summary>
internal sealed class OverlayMerge(ReadingLimits limits, ProblemSink problems)
{
    // The document's limits hold for what overlays make of it.
    private readonly CopyBudget _copies = new(ProblemCatalog.TooManyNodes, limits.Nodes, limits.Depth);

    /// <summary>Merges into a mapping or a list; a list takes what is no list as one more item.</summary>
    public void Into(JsonPathMatch target, SpecNode update)
    {
        switch (target.Node, update)
        {
            case (SpecMapping mapping, SpecMapping entries):
                Merge(mapping, entries, target.Depth);
                break;
            case (SpecSequence sequence, SpecSequence items):
                Append(sequence, items.Items, target.Depth);
                break;
            case (SpecSequence sequence, _):
                Append(sequence, [update], target.Depth);
                break;
            default:
                ReportKinds(update, target.Node);
                break;
        }
    }

    /// <summary>Puts a value where another one stands; what an earlier match of the same action replaced is left alone.</summary>
    public void Replace(JsonPathMatch target, SpecNode update)
    {
        if (target.Node is not SpecScalar || update is not SpecScalar)
        {
            ReportKinds(update, target.Node);
            return;
        }

        switch (target.Parent)
        {
            case SpecMapping mapping when mapping.Find(target.Key!) is { } entry:
                mapping.Set(entry with { Value = _copies.Copy(update, target.Depth) });
                break;
            case SpecSequence sequence when sequence.Items.IndexOf(target.Node) is >= 0 and var index:
                sequence.Items[index] = _copies.Copy(update, target.Depth);
                break;
        }
    }

    private void Merge(SpecMapping target, SpecMapping update, int depth)
    {
        foreach (var entry in update.Entries)
        {
            switch (target[entry.Key], entry.Value)
            {
                case (null, _) or (SpecScalar, SpecScalar):
                    target.Set(entry with { Value = _copies.Copy(entry.Value, depth + 1) });
                    break;
                case (SpecMapping inner, SpecMapping entries):
                    Merge(inner, entries, depth + 1);
                    break;
                case (SpecSequence inner, SpecSequence items):
                    Append(inner, items.Items, depth + 1);
                    break;
                case ({ } other, _):
                    ReportKinds(entry.Value, other);
                    break;
            }
        }
    }

    private void Append(SpecSequence target, List<SpecNode> items, int depth)
    {
        foreach (var item in items)
        {
            target.Items.Add(_copies.Copy(item, depth + 1));
        }
    }

    private void ReportKinds(SpecNode update, SpecNode target) =>
        problems.Report(ProblemCatalog.OverlayNotReadable, update.Spot, $"{update.Described} cannot be merged with {target.Described}");
}
