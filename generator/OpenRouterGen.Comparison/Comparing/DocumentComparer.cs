using System.Text.RegularExpressions;
using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares what is wrong with both documents, with their overlays and catalogs: what the build reports now and did not before.</summary>
internal sealed partial class DocumentComparer(ComparisonScope scope)
{
    public void Compare(EquatableList<Problem> old, EquatableList<Problem> @new)
    {
        // The same problem elsewhere in the file is no other one.
        var known = old.Select(Key).ToHashSet();
        foreach (var problem in @new.Where(problem => problem.Descriptor.Severity != ProblemSeverity.Info && known.Add(Key(problem))))
        {
            var isUnmatched = problem.Descriptor == ProblemCatalog.OverlayActionWithoutMatch
                || problem.Descriptor == ProblemCatalog.RequiredOverlayActionWithoutMatch;
            scope.Add(
                isUnmatched ? DocumentChecks.OverlayUnmatched : DocumentChecks.ProblemAdded,
                new Whereabouts(null, new ModelPlace("#", problem.Spot)) { IsOwner = true },
                subject: null,
                null,
                isUnmatched ? problem.Arguments[0] : $"{problem.Descriptor.Id}: {Without(problem.Message)}").Reported(problem.Descriptor.Id);
        }
    }

    private static (string, string) Key(Problem problem) => (problem.Descriptor.Id, Without(problem.Message));

    // A message may name another place, which moves with every line above it.
    private static string Without(string message) => Place().Replace(message, string.Empty);

    [GeneratedRegex(@"\([0-9]+,[0-9]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
