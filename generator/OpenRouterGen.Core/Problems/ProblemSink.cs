using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Problems;

/// <summary>Collects problems; nothing in Core throws because of what a document says.</summary>
internal sealed class ProblemSink
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _seen = [];

    public bool HasErrors { get; private set; }

    public IReadOnlyList<Problem> Problems => _problems;

    public void Report(ProblemDescriptor descriptor, SourceSpot spot, params string[] arguments) =>
        Report(new Problem(descriptor, spot, new EquatableList<string>(arguments)));

    /// <summary>Reports a defect of ours.</summary>
    public void ReportInternal(Exception exception, string file, string place) =>
        Report(ProblemCatalog.InternalError, SourceSpot.WholeFile(file), place, exception.GetType().Name + ": " + exception.Message);

    /// <summary>Adds a problem once: a schema that is reached on two ways is wrong only once.</summary>
    public void Report(Problem problem)
    {
        if (!_seen.Add(problem))
        {
            return;
        }

        _problems.Add(problem);
        HasErrors |= problem.Descriptor.Severity == ProblemSeverity.Error;
    }
}
