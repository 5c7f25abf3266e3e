using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>Puts a tree together from a reader's events, with a stack of its own, and holds the budgets of depth, nodes and text.</summary>
internal sealed class SpecTreeBuilder(ReadingLimits limits, ProblemSink problems)
{
    private readonly Stack<Frame> _open = new();

    private int _nodes;

    public int Depth => _open.Count;

    public SpecNode? Root { get; private set; }

    /// <summary>Whether the next scalar is a key.</summary>
    public bool ExpectsKey => _open.Count > 0 && _open.Peek() is { Node: SpecMapping, HasKey: false };

    public void Open(SpecNode container)
    {
        if (_open.Count >= limits.Depth)
        {
            throw new FatalProblemException(ProblemCatalog.TooDeep, container.Spot, Text(limits.Depth));
        }

        Count(1, container.Spot);
        _open.Push(new Frame(container));
    }

    public SpecNode Close()
    {
        var frame = _open.Pop();
        if (frame.Merged is not null)
        {
            MergeKey.Apply((SpecMapping)frame.Node, frame.Merged);
        }

        Place(frame.Node);
        return frame.Node;
    }

    public void Key(string key, SourceSpot spot, bool isMerge)
    {
        CheckText(key, spot);
        var frame = _open.Peek();
        frame.Key = key;
        frame.KeySpot = spot;
        frame.HasKey = true;
        frame.IsMerge = isMerge;
    }

    public void Scalar(SpecScalar scalar)
    {
        CheckText(scalar.Text, scalar.Spot);
        Count(1, scalar.Spot);
        Place(scalar);
    }

    /// <summary>Places a copy whose nodes were counted with <see cref="Count"/>.</summary>
    public void Place(SpecNode node)
    {
        if (_open.Count == 0)
        {
            Root = node;
            return;
        }

        var frame = _open.Peek();
        if (frame.Node is SpecSequence sequence)
        {
            sequence.Items.Add(node);
            return;
        }

        frame.HasKey = false;
        if (frame.IsMerge)
        {
            (frame.Merged ??= []).AddRange(MergeKey.Sources(node));
            return;
        }

        AddEntry((SpecMapping)frame.Node, new SpecEntry(frame.Key, frame.KeySpot, node));
    }

    public void Count(int nodes, SourceSpot spot)
    {
        _nodes += nodes;
        if (_nodes > limits.Nodes)
        {
            throw new FatalProblemException(ProblemCatalog.TooManyNodes, spot, Text(limits.Nodes));
        }
    }

    private void AddEntry(SpecMapping mapping, SpecEntry entry)
    {
        if (mapping.Find(entry.Key) is { } first)
        {
            problems.Report(ProblemCatalog.DuplicateKey, entry.KeySpot, entry.Key, Text(first.KeySpot.Line));
            return;
        }

        mapping.Set(entry);
    }

    private void CheckText(string text, SourceSpot spot)
    {
        if (text.Length > limits.ScalarCharacters)
        {
            throw new FatalProblemException(ProblemCatalog.TextTooLong, spot, Text(text.Length), Text(limits.ScalarCharacters));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Frame(SpecNode node)
    {
        public SpecNode Node { get; } = node;

        public bool HasKey { get; set; }

        public bool IsMerge { get; set; }

        public string Key { get; set; } = string.Empty;

        public SourceSpot KeySpot { get; set; }

        public List<SpecMapping>? Merged { get; set; }
    }
}
