using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the server, and what operations ask for beside their parameters.</summary>
internal sealed class ServiceComparer(ComparisonScope scope)
{
    private static readonly Whereabouts s_ofDocument = new(Document, Document);

    // The requirements that every operation has unless it states its own.
    private static ModelPlace Document => new("#/security", SourceSpot.WholeFile(string.Empty));

    public void Compare()
    {
        var (old, @new) = (scope.Old.Model.Client, scope.New.Model.Client);
        if (old.Server != @new.Server)
        {
            scope.Add(
                ServiceChecks.ServerChanged, scope.Where(PlaceKind.Server, string.Empty, string.Empty), new Subject(@new.Name.Text), old.Server, @new.Server,
                Verdicts.Behavior);
        }

        CompareSchemes();
        CompareRequirements();
    }

    private void CompareSchemes()
    {
        var (before, after) = (Schemes(scope.Old), Schemes(scope.New));
        foreach (var (name, scheme) in after)
        {
            if (before.TryGetValue(name, out var other) && other != scheme)
            {
                scope.Add(
                    ServiceChecks.SchemeChanged, scope.Where(PlaceKind.Scheme, name, name), new Subject(scope.New.Model.Client.Name.Text),
                    $"{name}: {Words.Of(other)}", $"{name}: {Words.Of(scheme)}", Verdicts.Wire | Verdicts.Behavior);
            }
        }
    }

    // What the document demands of all operations is one change, however many they are.
    private void CompareRequirements()
    {
        var pairs = scope.Operations.Where(pair => pair is { Old: not null, New: not null })
            .ToLookup(pair => (Old: Words.Of(pair.Old!.Model.Security), New: Words.Of(pair.New!.Model.Security)));
        foreach (var change in pairs.Where(pair => pair.Key.Old != pair.Key.New))
        {
            var isOfAll = change.Count() > 1 && pairs.Where(other => other.Key.Old == change.Key.Old).All(other => other.Key == change.Key);
            foreach (var (old, @new) in isOfAll ? change.Take(1) : change)
            {
                var where = isOfAll ? s_ofDocument : scope.Where(PlaceKind.Operation, old!.Model.OperationId, @new!.Model.OperationId);
                Add(old!.Model.Security, @new!.Model.Security, where, OperationSubjects.Main(@new));
            }
        }
    }

    private void Add(SecurityModel old, SecurityModel @new, Whereabouts where, Subject subject)
    {
        var (check, verdicts) = (old.Need, @new.Need) switch
        {
            (not SecurityNeed.Required, SecurityNeed.Required) => (ServiceChecks.SecurityRequired, Verdicts.Wire | Verdicts.Behavior),
            (not SecurityNeed.None, SecurityNeed.None) or (SecurityNeed.Required, SecurityNeed.Optional) => (ServiceChecks.SecurityRelaxed, Verdicts.Behavior),
            _ when old.Alternatives.Select(Words.Of).ToHashSet(StringComparer.Ordinal).IsSubsetOf(@new.Alternatives.Select(Words.Of)) =>
                (ServiceChecks.SecurityChanged, Verdicts.Behavior),
            _ => (ServiceChecks.SecurityChanged, Verdicts.Wire | Verdicts.Behavior),
        };
        scope.Add(check, where, subject, Words.Of(old), Words.Of(@new), verdicts);
    }

    private static SortedDictionary<string, SchemeModel> Schemes(SideModel side)
    {
        var schemes = new SortedDictionary<string, SchemeModel>(StringComparer.Ordinal);
        foreach (var scheme in side.Operations.SelectMany(operation => operation.Model.Security.Alternatives).SelectMany(alternative => alternative.Schemes))
        {
            schemes.TryAdd(scheme.Name, scheme);
        }

        return schemes;
    }
}
