using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>
/// Compares the places of records among those that extend each other. What the whole family has is said once, of the record that extends none.
/// </summary>
internal sealed class InheritanceComparer(ComparisonScope scope)
{
    public void Compare(InheritanceModel? old, InheritanceModel? @new, Compared compared)
    {
        if (!scope.Types.AreSame(old?.Base, @new?.Base))
        {
            scope.Add(TypeChecks.BaseChanged, compared, old?.Base?.Text ?? "none", @new?.Base?.Text ?? "none", Verdicts.Wire | Verdicts.Behavior)
                .Between(Record(old?.Base), Record(@new?.Base));
            return;
        }

        var isFirst = old?.Base is null || @new?.Base is null;
        if (Tag(old, isFirst) != Tag(@new, isFirst))
        {
            scope.Add(TypeChecks.InheritanceTagChanged, compared, Tag(old, isFirst), Tag(@new, isFirst), Verdicts.Wire | Verdicts.Behavior);
        }

        if (!scope.Types.AreSame(old?.Default, @new?.Default))
        {
            scope.Add(TypeChecks.InheritanceDefaultChanged, compared, old?.Default?.Text ?? "itself", @new?.Default?.Text ?? "itself", Verdicts.Behavior);
        }

        if (isFirst)
        {
            CompareCases(old?.Cases ?? EquatableList<InheritingModel>.Empty, @new?.Cases ?? EquatableList<InheritingModel>.Empty, compared);
        }
    }

    private void CompareCases(EquatableList<InheritingModel> old, EquatableList<InheritingModel> @new, Compared compared)
    {
        var renamed = old.Select(item => item with { Name = scope.Types.NewName(item.Name) });
        foreach (var (before, after) in Paired<InheritingModel>.ByKey(renamed, @new, item => item.Name))
        {
            if (before is null)
            {
                scope.Add(TypeChecks.KindAdded, compared, null, Text(after!), compared.Use.IfReceived(Verdicts.Behavior)).Between(null, Record(after!.Name));
            }
            else if (after is null)
            {
                scope.Add(TypeChecks.KindRemoved, compared, Text(before), null, Verdicts.Wire).Between(Record(before.Name), null);
            }
        }
    }

    private static string Tag(InheritanceModel? inheritance, bool isFirst) => inheritance is null
        ? "none"
        : (isFirst ? $"{inheritance.TagName} ({Words.Lower(inheritance.TagKind)})" : "tags") + Words.List(inheritance.Tags);

    private static string Text(InheritingModel item) => $"{item.Name.Text}{Words.List(item.Tags)}";

    private static NamedRef? Record(CSharpIdentifier? name) => name is null ? null : new NamedRef(name, NamedKind.Record);
}
