using System.Globalization;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>
/// Compares what else catalogs say of their entries, which no model holds: prices above all. It knows none of the words, only which of them the model has
/// already.
/// </summary>
internal sealed class CatalogFactComparer(ComparisonScope scope)
{
    public void Compare(CSharpIdentifier className, string id, Compared compared, bool hasOtherDescriptors)
    {
        if (scope.Old.Catalog(className) is not { } old || scope.New.Catalog(className) is not { } @new
            || !old.Entries.TryGetValue(id, out var before) || !@new.Entries.TryGetValue(id, out var after))
        {
            return;
        }

        var facts = new CatalogFacts(@new.Settings, hasOtherDescriptors);
        var (was, isNow) = (facts.Of(before, after), facts.Of(after, before));
        foreach (var (path, node) in isNow)
        {
            Compare(path, was.GetValueOrDefault(path), node, compared);
        }

        foreach (var (path, node) in was.Where(fact => !isNow.ContainsKey(fact.Key)))
        {
            Compare(path, node, null, compared);
        }
    }

    private void Compare(string path, SpecScalar? before, SpecScalar? after, Compared compared)
    {
        if (before?.Text == after?.Text && before?.Kind == after?.Kind)
        {
            return;
        }

        var order = Number(before) is { } one && Number(after) is { } other ? other.CompareTo(one) : 0;
        if (order == 0 && Number(before) is not null && Number(after) is not null)
        {
            return;
        }

        var check = order > 0 ? CatalogChecks.NumberHigher : order < 0 ? CatalogChecks.NumberLower : CatalogChecks.FactChanged;
        scope.Add(check, compared, before is null ? null : $"{path}: {before.Text}", after is null ? null : $"{path}: {after.Text}", Verdicts.Capability);
    }

    private static decimal? Number(SpecScalar? scalar) => scalar is { Kind: SpecScalarKind.Integer or SpecScalarKind.Number or SpecScalarKind.String }
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
