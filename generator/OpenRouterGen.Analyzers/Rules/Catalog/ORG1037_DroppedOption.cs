using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class DroppedOption
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.DroppedOption,
        "An option is dropped",
        "'{0}' is dropped: at '{1}', '{2}' takes {3}, {4}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Warning,
        "The endpoint takes options by name, and this one is not among them: the service drops it without a word.");

    /// <summary>An option for an endpoint that none of the entries takes there.</summary>
    public static Diagnostic? Check(IOperation key, string endpoint, IReadOnlyList<CatalogEntry> entries)
    {
        var taken = entries.Select(entry => entry.OptionsOf(endpoint)).ToList();
        if (key.ConstantValue is not { HasValue: true, Value: string name } || taken.Any(options => options?.Contains(name, StringComparer.Ordinal) != false))
        {
            return null;
        }

        var first = taken[0]!;
        var words = first.Count == 0 ? "no options" : "only " + string.Join(", ", first.Select(option => $"'{option}'"));
        return Report.Place(Descriptor, key, name, endpoint, entries[0].Id, words, entries[0].Source);
    }
}
