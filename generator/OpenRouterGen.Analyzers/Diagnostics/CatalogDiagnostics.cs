using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>
/// What the catalogue of a member says about the other members. It is a snapshot and ages, so nothing here is an error, and every message
/// says which snapshot was asked.
/// </summary>
internal static class CatalogDiagnostics
{
    private const string Category = "OpenRouterGen.Catalogue";

    public static readonly DiagnosticDescriptor UnknownEntry = new(
        CatalogDiagnosticIds.UnknownEntry,
        "A value is not in the catalogue",
        "'{0}' is not in the catalogue '{1}', so nothing is checked against it{2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.UnknownEntry + ".md");

    public static readonly DiagnosticDescriptor UnsupportedParameter = new(
        CatalogDiagnosticIds.UnsupportedParameter,
        "A parameter is not supported",
        "'{0}' is not supported by '{1}', {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.UnsupportedParameter + ".md");

    public static readonly DiagnosticDescriptor UnsupportedText = new(
        CatalogDiagnosticIds.UnsupportedText,
        "A value is not supported",
        "'{0}' is '{1}', but '{2}' supports {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.UnsupportedText + ".md");

    public static readonly DiagnosticDescriptor UnsupportedNumber = new(
        CatalogDiagnosticIds.UnsupportedNumber,
        "A number is not supported",
        "'{0}' is {1}, but '{2}' supports {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.UnsupportedNumber + ".md");

    public static readonly DiagnosticDescriptor UnsupportedCount = new(
        CatalogDiagnosticIds.UnsupportedCount,
        "A list has too many or too few items",
        "'{0}' has {1} items, but '{2}' supports {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.UnsupportedCount + ".md");

    public static readonly DiagnosticDescriptor IgnoredParameter = new(
        CatalogDiagnosticIds.IgnoredParameter,
        "A parameter has no effect",
        "'{0}' has no effect: '{1}' does not support it, {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.IgnoredParameter + ".md");

    public static readonly DiagnosticDescriptor IgnoredMethod = new(
        CatalogDiagnosticIds.IgnoredMethod,
        "A method asks for what is not supported",
        "'{0}' sets '{1}', which '{2}' does not support, {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.IgnoredMethod + ".md");

    public static readonly DiagnosticDescriptor DroppedOption = new(
        CatalogDiagnosticIds.DroppedOption,
        "An option is dropped",
        "'{0}' is dropped: at '{1}', '{2}' takes {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticCatalog.Pages + CatalogDiagnosticIds.DroppedOption + ".md");
}
