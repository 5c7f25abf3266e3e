using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares who serves the entries of a catalog.</summary>
internal sealed class EndpointComparer(ComparisonScope scope, EndpointReports reports)
{
    public void Compare(CatalogEntryModel old, CatalogEntryModel @new, Compared compared)
    {
        foreach (var (before, after) in Paired<CatalogEndpointModel>.ByKey(old.Endpoints, @new.Endpoints, endpoint => endpoint.Name))
        {
            if (before is null)
            {
                Added(old, @new, after!, compared);
            }
            else if (after is null)
            {
                var change = scope.Add(CatalogChecks.EndpointRemoved, compared, before.Name, null, Verdicts.Capability);
                change.ReportedIfAny(reports.Of(before, @new));
            }
            else
            {
                Compare(before, after, @new, compared);
            }
        }
    }

    private void Added(CatalogEntryModel old, CatalogEntryModel @new, CatalogEndpointModel after, Compared compared)
    {
        var change = scope.Add(CatalogChecks.EndpointAdded, compared, null, after.Name, Verdicts.Capability);
        if (old.Endpoints.Count == 0)
        {
            change.ReportedIfAny(reports.OfFirst(@new));
        }

        if (after.Options is not null && reports.MayHaveOptions(after, old))
        {
            change.Reported("ORG1037");
        }
    }

    private void Compare(CatalogEndpointModel before, CatalogEndpointModel after, CatalogEntryModel entry, Compared compared)
    {
        if (!before.Names.Equals(after.Names))
        {
            var change = scope.Add(CatalogChecks.EndpointNamesChanged, compared, Names(before), Names(after), Verdicts.Capability);
            change.ReportedIfAny(reports.Of(before, entry));
        }

        // An endpoint of which nothing is known may pass on anything.
        var name = after.Name;
        if (before.Options is { } known && after.Options is { } options)
        {
            foreach (var option in options.Except(known, StringComparer.Ordinal))
            {
                scope.Add(CatalogChecks.OptionAdded, compared, null, $"{name}: {option}", Verdicts.Capability);
            }

            foreach (var option in known.Except(options, StringComparer.Ordinal))
            {
                scope.Add(CatalogChecks.OptionRemoved, compared, $"{name}: {option}", null, Verdicts.Capability).Reported("ORG1037");
            }
        }
        else if (before.Options is null && after.Options is not null)
        {
            scope.Add(CatalogChecks.OptionRemoved, compared, $"{name}: any", $"{name}:{Words.List(after.Options)}", Verdicts.Capability).Reported("ORG1037");
        }
        else if (before.Options is not null && after.Options is null)
        {
            scope.Add(CatalogChecks.OptionAdded, compared, $"{name}:{Words.List(before.Options)}", $"{name}: any", Verdicts.Capability);
        }
    }

    private static string Names(CatalogEndpointModel endpoint) => $"{endpoint.Name}:{Words.List(endpoint.Names)}";
}
