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
            descriptor,
            value.Place.Syntax.GetLocation(),
            Sources(value.Place, value.Source),
            FixProperties.Offer(IsBeside(value.Place, value.Source) ? replacements : []),
            arguments);

    /// <summary>Where a value is written, for the code fix: nowhere when that is another file.</summary>
    public static IEnumerable<Location> Sources(IOperation place, IOperation source) => IsBeside(place, source) ? [source.Syntax.GetLocation()] : [];

    public static Diagnostic Place(DiagnosticDescriptor descriptor, IOperation place, params object[] arguments) =>
        Diagnostic.Create(descriptor, place.Syntax.GetLocation(), arguments);

    private static bool IsBeside(IOperation place, IOperation source) => place.Syntax.SyntaxTree == source.Syntax.SyntaxTree;
}
