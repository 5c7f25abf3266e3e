using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnsupportedText
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnsupportedText,
        "A value is not supported",
        "{0} is '{1}', but '{2}' supports {3}, {4}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Warning,
        "The entry that the request names does not list the value.");

    /// <summary>A text that is none of those that the entry lists.</summary>
    public static CatalogObjection? Check(FoundValue value, CatalogDescriptor said) =>
        value is { Text: { } text, IsIntended: false } && !said.Values.Contains(text, StringComparer.Ordinal) ? Of(value, said) : null;

    /// <summary>Any text, where only a few are harmless.</summary>
    public static CatalogObjection Beside(FoundValue value, CatalogDescriptor harmless) => Of(value, harmless);

    private static CatalogObjection Of(FoundValue value, CatalogDescriptor supported) =>
        new(Descriptor, supported, FixProperties.Offer(SupportedTexts.NearestTo(value, supported.Values)));
}
