using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Comparing;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>Folds the types that came and went under the changes that brought and took them; what is left is a change of its own.</summary>
internal static class TypeFolding
{
    public static void Fold(ComparisonScope scope)
    {
        var went = scope.Old.Types.Where(type => !scope.Types.NewNames.ContainsKey(type.Key)).ToDictionary();
        var came = scope.New.Types.Where(type => !scope.Types.IsPairedNew(type.Key)).ToDictionary();
        foreach (var change in scope.Changes.ToList())
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            foreach (var name in Take(went, change.Dropped))
            {
                change.Consequences.Add($"'{name.Text}' is gone");
                change.Also.Add(new Subject(name.Text));
            }

            foreach (var name in Take(came, change.Came))
            {
                change.Consequences.Add($"'{name.Text}' came");
                change.Also.Add(new Subject(name.Text));
            }
        }

        foreach (var name in went.Keys.OrderBy(name => name.Text, StringComparer.Ordinal))
        {
            scope.Add(TypeChecks.Removed, Whereabouts.OfOld(scope.Old, PlaceKind.Type, name.Text), new Subject(name.Text), name.Text, null);
        }

        foreach (var name in came.Keys.OrderBy(name => name.Text, StringComparer.Ordinal))
        {
            scope.Add(TypeChecks.Added, Whereabouts.OfNew(scope.New, PlaceKind.Type, name.Text), new Subject(name.Text), null, name.Text);
        }
    }

    // Each is taken once, and what is taken is not looked through again: however many changes lead to it, the work is one.
    private static List<CSharpIdentifier> Take(Dictionary<CSharpIdentifier, TypeModel> left, List<TypeRef> from)
    {
        if (left.Count == 0 || from.Count == 0)
        {
            return [];
        }

        var taken = TypeReferences.Reached(from, left).Where(left.ContainsKey).OrderBy(name => name.Text, StringComparer.Ordinal).ToList();
        foreach (var name in taken)
        {
            left.Remove(name);
        }

        return taken;
    }
}
