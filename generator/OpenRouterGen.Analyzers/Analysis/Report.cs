using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Makes diagnostics of found values.</summary>
internal static class Report
{
    /// <summary>A value, reported where it stands; the place where it is written goes along for the code fix.</summary>
    public static Diagnostic Value(DiagnosticDescriptor descriptor, FoundValue value, IEnumerable<string> replacements, params object[] arguments) =>
        Diagnostic.Create(
            descriptor, value.Place.Syntax.GetLocation(), [value.Source.Syntax.GetLocation()], FixProperties.Offer(replacements), arguments);

    public static Diagnostic Place(DiagnosticDescriptor descriptor, IOperation place, params object[] arguments) =>
        Diagnostic.Create(descriptor, place.Syntax.GetLocation(), arguments);
}
