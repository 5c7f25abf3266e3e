using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>Ends the reading of a document at once. It never leaves <see cref="SpecReader"/>: its problem does.</summary>
internal sealed class UnreadableException(ProblemDescriptor descriptor, SourceSpot spot, params string[] arguments) : Exception(descriptor.Title)
{
    public ProblemDescriptor Descriptor { get; } = descriptor;

    public SourceSpot Spot { get; } = spot;

    public string[] Arguments { get; } = arguments;

    public static UnreadableException Because(SourceSpot spot, string sentence) =>
        new(ProblemCatalog.NotReadable, spot, spot.File, sentence);
}
