using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnknownEnumValue
{
    private const int MostNamed = 12;
    private const int MostOffered = 3;

    public static Diagnostic? Check(OpenEnum type, FoundValue value)
    {
        if (type.HintsOnly || value.IsIntended || value.Constant is not string text || type.IsKnown(text) || type.Values.Count == 0)
        {
            return null;
        }

        var nearest = Nearest(text, type.Values);
        return Report.Value(
            DiagnosticCatalog.UnknownEnumValue,
            value,
            nearest.Select(known => SymbolDisplay.FormatLiteral(known, quote: true)),
            text,
            type.Type.Name,
            nearest.Count > 0 ? $"did you mean '{nearest[0]}'?" : "known values are " + Names(type.Values));
    }

    /// <summary>The known values that could be meant, the nearest first.</summary>
    private static List<string> Nearest(string text, IReadOnlyList<string> values)
    {
        var left = values.ToList();
        var nearest = new List<string>();
        while (nearest.Count < MostOffered && NearestName.Find(text, left) is { } found)
        {
            nearest.Add(found);
            left.Remove(found);
        }

        return nearest;
    }

    private static string Names(IReadOnlyList<string> values)
        => string.Join(", ", values.Take(MostNamed).Select(value => $"'{value}'")) + (values.Count > MostNamed ? ", ..." : string.Empty);
}
