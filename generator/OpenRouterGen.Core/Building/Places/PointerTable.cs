using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// The pointers of wanted spots. Keys and values are looked up apart: a block mapping begins where its first key does.
/// </summary>
internal sealed class PointerTable
{
    private readonly Dictionary<SourceSpot, string?> _keys = [];
    private readonly Dictionary<SourceSpot, string?> _values = [];

    /// <summary>Asks for the pointer of a spot: of the key that stands there, or of the value.</summary>
    public void Want(SourceSpot spot, bool isKey) => (isKey ? _keys : _values)[spot] = null;

    /// <summary>The pointer of a spot; null when no file has it.</summary>
    public string? Find(SourceSpot spot, bool isKey) => (isKey ? _keys : _values).TryGetValue(spot, out var pointer) ? pointer : null;

    /// <summary>Looks through a file, whose name stands in front of its pointers. A node that aliases repeat is where it comes first.</summary>
    public void Walk(SpecNode root, string file)
    {
        var seen = new HashSet<SpecNode>();
        var waiting = new Stack<Step>();
        waiting.Push(new Step(root, null, string.Empty));
        while (waiting.Count > 0)
        {
            var step = waiting.Pop();
            if (!seen.Add(step.Node))
            {
                continue;
            }

            Note(_values, step.Node.Spot, step, file);
            switch (step.Node)
            {
                case SpecMapping mapping:
                    foreach (var entry in mapping.Entries.Reverse())
                    {
                        var next = new Step(entry.Value, step, entry.Key);
                        Note(_keys, entry.KeySpot, next, file);
                        waiting.Push(next);
                    }

                    break;
                case SpecSequence sequence:
                    for (var i = sequence.Items.Count - 1; i >= 0; i--)
                    {
                        waiting.Push(new Step(sequence.Items[i], step, i.ToString(CultureInfo.InvariantCulture)));
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static void Note(Dictionary<SourceSpot, string?> pointers, SourceSpot spot, Step step, string file)
    {
        if (pointers.TryGetValue(spot, out var known) && known is null)
        {
            pointers[spot] = file + step.Pointer();
        }
    }

    private sealed class Step(SpecNode node, Step? parent, string segment)
    {
        public SpecNode Node => node;

        public string Pointer()
        {
            var segments = new List<string>();
            for (var step = this; step.Parent is not null; step = step.Parent)
            {
                segments.Add(step.Segment);
            }

            segments.Reverse();
            return SpecPointer.Of([.. segments]).ToString();
        }

        private Step? Parent => parent;

        private string Segment => segment;
    }
}
