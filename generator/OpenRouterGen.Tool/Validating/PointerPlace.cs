using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Tool.Validating;

/// <summary>Where a pointer leads to in a text.</summary>
internal static class PointerPlace
{
    /// <summary>The place of the key or the item; of the nearest one around it, where the pointer leads further than the document.</summary>
    public static SourceSpot Of(SpecDocument document, string pointer)
    {
        var spot = document.Root.Spot;
        var node = document.Root;
        foreach (var segment in SpecPointer.Parse(pointer)?.Segments ?? [])
        {
            switch (node)
            {
                case SpecMapping mapping when mapping.Find(segment) is { } entry:
                    (spot, node) = (entry.KeySpot, entry.Value);
                    break;
                case SpecSequence sequence
                    when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Count:
                    node = sequence.Items[index];
                    spot = node.Spot;
                    break;
                default:
                    return spot;
            }
        }

        return spot;
    }
}
