using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares what entries of a catalog accept.</summary>
internal sealed class DescriptorComparer(ComparisonScope scope, DescriptorReports reports)
{
    /// <summary>Compares the descriptors of an entry; returns whether they differ.</summary>
    public bool Compare(CatalogEntryModel old, CatalogEntryModel @new, Compared compared)
    {
        if (Equals(old.Descriptors, @new.Descriptors))
        {
            return false;
        }

        if (old.Descriptors is not { } before)
        {
            scope.Add(CatalogChecks.Known, compared, null, Text(@new.Descriptors!), Verdicts.Capability).ReportedIfAny(reports.Of(@new.Descriptors!));
        }
        else if (@new.Descriptors is not { } after)
        {
            scope.Add(CatalogChecks.Unknown, compared, Text(before), null, Verdicts.Capability);
        }
        else
        {
            foreach (var (one, other) in Paired<DescriptorModel>.ByKey(before, after, descriptor => descriptor.Parameter))
            {
                Compare(one, other, compared);
            }
        }

        return true;
    }

    // What is not listed is not supported.
    private void Compare(DescriptorModel? before, DescriptorModel? after, Compared compared)
    {
        var name = (before ?? after)!.Parameter;
        var (was, isNow) = (before is not (null or { Kind: DescriptorKind.Unsupported }), after is not (null or { Kind: DescriptorKind.Unsupported }));
        if (was != isNow)
        {
            var change = scope.Add(
                isNow ? CatalogChecks.ParameterAdded : CatalogChecks.ParameterRemoved, compared, Text(name, before), Text(name, after), Verdicts.Capability);
            change.ReportedIfAny(reports.Of(name, isNow ? DescriptorKind.Any : DescriptorKind.Unsupported));
        }
        else if (was && before!.Kind != after!.Kind)
        {
            var change = scope.Add(CatalogChecks.DescriptorChanged, compared, Text(name, before), Text(name, after), Verdicts.Capability);
            change.ReportedIfAny(reports.Of(name, after.Kind));
        }
        else if (was && before!.Kind == DescriptorKind.Choice)
        {
            CompareValues(name, before, after!, compared);
        }
        else if (was && before!.Kind == DescriptorKind.Range)
        {
            CompareRanges(name, before, after!, compared);
        }
    }

    private void CompareValues(string name, DescriptorModel before, DescriptorModel after, Compared compared)
    {
        foreach (var value in after.Values.Except(before.Values, StringComparer.Ordinal))
        {
            scope.Add(CatalogChecks.ValueAdded, compared, null, $"{name}: {value}", Verdicts.Capability);
        }

        foreach (var value in before.Values.Except(after.Values, StringComparer.Ordinal))
        {
            var change = scope.Add(CatalogChecks.ValueRemoved, compared, $"{name}: {value}", null, Verdicts.Capability);
            change.ReportedIfAny(reports.Of(name, DescriptorKind.Choice));
        }
    }

    private void CompareRanges(string name, DescriptorModel before, DescriptorModel after, Compared compared)
    {
        var isNarrower = after.Minimum > before.Minimum || after.Maximum < before.Maximum;
        if (isNarrower)
        {
            var change = scope.Add(CatalogChecks.RangeNarrower, compared, Text(name, before), Text(name, after), Verdicts.Capability);
            change.ReportedIfAny(reports.Of(name, DescriptorKind.Range));
        }
        else if (before != after)
        {
            scope.Add(CatalogChecks.RangeWider, compared, Text(name, before), Text(name, after), Verdicts.Capability);
        }
    }

    private static string Text(EquatableList<DescriptorModel> descriptors) => string.Join("; ", descriptors.Select(item => Text(item.Parameter, item)));

    private static string Text(string name, DescriptorModel? descriptor) => $"{name}: {(descriptor is null ? "unsupported" : Words.Of(descriptor))}";
}
