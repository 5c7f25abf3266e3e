using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Compares a value with what an entry says of its parameter. Null means that nothing is proven.</summary>
internal static class CatalogJudge
{
    public static CatalogProblem? Judge(CatalogEntry entry, CatalogParameter parameter, FoundValue value)
    {
        var said = Said(entry, parameter, value.Text);
        return said?.Kind switch
        {
            "Unsupported" => IsSet(value) ? Unsupported(parameter, value.Text, IsNumber(value.Constant) ? CatalogDiagnostics.UnsupportedNumber : CatalogDiagnostics.UnsupportedText) : null,
            "Choice" when value is { Text: { } text, IsIntended: false } && !said.Values.Contains(text, StringComparer.Ordinal) => new CatalogProblem(CatalogDiagnostics.UnsupportedText, said),
            "Range" when IsNumber(value.Constant) && !said.Allows(Convert.ToDouble(value.Constant, CultureInfo.InvariantCulture)) => new CatalogProblem(CatalogDiagnostics.UnsupportedNumber, said),
            _ => null,
        };
    }

    public static CatalogProblem? Judge(CatalogEntry entry, CatalogParameter parameter, FoundCount count)
    {
        var said = Said(entry, parameter, null);
        return said?.Kind switch
        {
            // Where more items may follow, all that is known is that there are at least so many.
            "Unsupported" when count.IsExact || count.Count > 0 => Unsupported(parameter, CatalogDescriptor.Text(count.Count), CatalogDiagnostics.UnsupportedCount),
            "Range" when count.Count > said.Maximum || (count.IsExact && count.Count < said.Minimum) => new CatalogProblem(CatalogDiagnostics.UnsupportedCount, said),
            _ => null,
        };
    }

    /// <summary>Whether a method that sets the parameter to true does so in vain.</summary>
    public static bool IsSetInVain(CatalogEntry entry, CatalogParameter parameter) => Said(entry, parameter, "true")?.Kind == "Unsupported";

    private static CatalogDescriptor? Said(CatalogEntry entry, CatalogParameter parameter, string? text)
    {
        if (!entry.IsDescribed)
        {
            return null;
        }

        if (entry.Descriptor(parameter.WireName) is { } own)
        {
            return own;
        }

        if (parameter.DescribedBy is not { } other)
        {
            return CatalogDescriptor.Unsupported;
        }

        var isSpokenOf = parameter.Pattern is null || (text is not null && PatternMatch.IsMatch(text, parameter.Pattern) == true);
        return isSpokenOf ? entry.Descriptor(other) ?? CatalogDescriptor.Unsupported : null;
    }

    private static CatalogProblem? Unsupported(CatalogParameter parameter, string? text, DiagnosticDescriptor beside)
    {
        // Of a value that is not known, nothing is proven where some values are harmless.
        if (parameter.Harmless.Count > 0 && (text is null || parameter.Harmless.Contains(text, StringComparer.Ordinal)))
        {
            return null;
        }

        if (parameter.IsIgnored)
        {
            return new CatalogProblem(CatalogDiagnostics.IgnoredParameter, CatalogDescriptor.Unsupported);
        }

        return parameter.Harmless.Count == 0
            ? new CatalogProblem(CatalogDiagnostics.UnsupportedParameter, CatalogDescriptor.Unsupported)
            : new CatalogProblem(beside, CatalogDescriptor.Unsupported with { Values = parameter.Harmless });
    }

    // A number or a boolean that cannot be null is there, whichever it is.
    private static bool IsSet(FoundValue value) => value.IsSet
        || (value.Kind == FoundKind.Unknown && value.Source.Type is { IsValueType: true, SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double });

    private static bool IsNumber(object? value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal;
}
