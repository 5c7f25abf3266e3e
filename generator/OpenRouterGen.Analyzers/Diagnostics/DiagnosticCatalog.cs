using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>What this assembly reports. What the document or its overlay calls refused is an error, what it calls ignored a warning.</summary>
internal static class DiagnosticCatalog
{
    private const string Category = "OpenRouterGen.Usage";
    /// <summary>Where the pages are, one for each id.</summary>
    public const string Pages = "https://github.com/openroutergen/openroutergen/blob/main/generator/docs/diagnostics/";

    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        DiagnosticIds.NumberOutOfRange,
        "A number is out of range",
        "'{0}' is {1}, but must be {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.NumberOutOfRange + ".md");

    public static readonly DiagnosticDescriptor UnknownEnumValue = new(
        DiagnosticIds.UnknownEnumValue,
        "A text is not an allowed value",
        "'{0}' is not a known value of '{1}'; {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnknownEnumValue + ".md");

    public static readonly DiagnosticDescriptor TextLength = new(
        DiagnosticIds.TextLength,
        "A text is too long or too short",
        "'{0}' has {1} characters, but {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.TextLength + ".md");

    public static readonly DiagnosticDescriptor ItemCount = new(
        DiagnosticIds.ItemCount,
        "A list has too many or too few items",
        "'{0}' has {1} items, but {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.ItemCount + ".md");

    public static readonly DiagnosticDescriptor PatternMismatch = new(
        DiagnosticIds.PatternMismatch,
        "A text does not match its pattern",
        "'{0}' does not match the pattern '{1}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.PatternMismatch + ".md");

    public static readonly DiagnosticDescriptor ContradictingParameters = new(
        DiagnosticIds.ContradictingParameters,
        "Two parameters contradict each other",
        "'{0}' contradicts '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.ContradictingParameters + ".md");

    public static readonly DiagnosticDescriptor IgnoredParameter = new(
        DiagnosticIds.IgnoredParameter,
        "A parameter is ignored",
        "'{0}' is ignored because of '{1}': {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.IgnoredParameter + ".md");

    public static readonly DiagnosticDescriptor MissingCompanion = new(
        DiagnosticIds.MissingCompanion,
        "A parameter needs another one",
        "'{0}' needs '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.MissingCompanion + ".md");

    public static readonly DiagnosticDescriptor RequiredIsNull = new(
        DiagnosticIds.RequiredIsNull,
        "A required parameter is null",
        "'{0}' is required, but has no value here",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.RequiredIsNull + ".md");

    public static readonly DiagnosticDescriptor ApiKeyInSource = new(
        DiagnosticIds.ApiKeyInSource,
        "An API key is written in the source",
        "The API key is written in the source; read it from the environment variable '{0}'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.ApiKeyInSource + ".md");

    public static readonly DiagnosticDescriptor SwitchExpressionMissesCase = new(
        DiagnosticIds.SwitchExpressionMissesCase,
        "A switch expression over a union misses a case",
        "The switch over '{0}' throws for {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.SwitchExpressionMissesCase + ".md");

    public static readonly DiagnosticDescriptor SwitchStatementMissesCase = new(
        DiagnosticIds.SwitchStatementMissesCase,
        "A switch statement over a union passes over a case",
        "The switch over '{0}' does nothing for {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.SwitchStatementMissesCase + ".md");

    public static readonly DiagnosticDescriptor UnionPropertyPattern = new(
        DiagnosticIds.UnionPropertyPattern,
        "A property pattern looks into a union",
        "'{0}' is a union: switch on its 'Value', which C# will keep understanding",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnionPropertyPattern + ".md");

    public static readonly DiagnosticDescriptor ImpossibleCase = new(
        DiagnosticIds.ImpossibleCase,
        "A union never holds this type",
        "'{0}' never holds '{1}'; its cases are {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.ImpossibleCase + ".md");
}
