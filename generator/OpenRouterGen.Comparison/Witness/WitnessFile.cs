using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Witness;

/// <summary>A file of uses, which is compiled for itself.</summary>
/// <param name="Text">The text.</param>
/// <param name="Lines">What each line uses, from the first one on; null for one that uses nothing.</param>
internal sealed record WitnessFile(string Text, EquatableList<WitnessUse?> Lines)
{
    /// <summary>How many uses there are.</summary>
    public int Uses => Lines.Count(line => line is not null);
}
