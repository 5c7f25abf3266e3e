using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>
/// What the catalogue of a member says about the other members. It is a snapshot and ages, so nothing here is an error, and every message
/// says which snapshot was asked.
/// </summary>
internal static class CatalogDiagnostics
{
    private const string Category = "OpenRouterGen.Catalogue";
    private const string Pages = "https://github.com/openroutergen/openroutergen/blob/main/generator/docs/diagnostics/";

    public static readonly DiagnosticDescriptor UnknownEntry = new(
        "ORG1030",
        "A value is not in the catalogue",
        "'{0}' is not in the catalogue '{1}', so nothing is checked against it{2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1030.md");

    public static readonly DiagnosticDescriptor UnsupportedParameter = new(
        "ORG1031",
        "A parameter is not supported",
        "'{0}' is not supported by '{1}', {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1031.md");

    public static readonly DiagnosticDescriptor UnsupportedText = new(
        "ORG1032",
        "A value is not supported",
        "'{0}' is '{1}', but '{2}' supports {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1032.md");

    public static readonly DiagnosticDescriptor UnsupportedNumber = new(
        "ORG1033",
        "A number is not supported",
        "'{0}' is {1}, but '{2}' supports {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1033.md");

    public static readonly DiagnosticDescriptor UnsupportedCount = new(
        "ORG1034",
        "A list has too many or too few items",
        "'{0}' has {1} items, but '{2}' supports {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1034.md");

    public static readonly DiagnosticDescriptor IgnoredParameter = new(
        "ORG1035",
        "A parameter has no effect",
        "'{0}' has no effect: '{1}' does not support it, {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1035.md");

    public static readonly DiagnosticDescriptor IgnoredMethod = new(
        "ORG1036",
        "A method asks for what is not supported",
        "'{0}' sets '{1}', which '{2}' does not support, {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1036.md");

    public static readonly DiagnosticDescriptor DroppedOption = new(
        "ORG1037",
        "An option is dropped",
        "'{0}' is dropped: at '{1}', '{2}' takes {3}, {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "ORG1037.md");
}
