using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Problems;

/// <summary>
/// A problem after which nothing more is made of a document: its text is no YAML or JSON, or a budget is used up. It never leaves Core: its
/// problem does.
/// </summary>
internal sealed class FatalProblemException(Problem problem) : Exception(problem.Descriptor.Title)
{
    public FatalProblemException(ProblemDescriptor descriptor, SourceSpot spot, params string[] arguments)
        : this(new Problem(descriptor, spot, new EquatableList<string>(arguments)))
    {
    }

    public Problem Problem { get; } = problem;

    /// <summary>Whether the text cannot be read, as opposed to a budget that is used up.</summary>
    public bool IsNotReadable => Problem.Descriptor == ProblemCatalog.NotReadable;

    public static FatalProblemException NotReadable(SourceSpot spot, string sentence) => new(ProblemCatalog.NotReadable, spot, spot.File, sentence);
}
