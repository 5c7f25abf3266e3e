namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>The ids of what the catalogue says, ORG1030 to ORG1049. They are literal, and never given twice.</summary>
internal static class CatalogDiagnosticIds
{
    public const string UnknownEntry = "ORG1030";
    public const string UnsupportedParameter = "ORG1031";
    public const string UnsupportedText = "ORG1032";
    public const string UnsupportedNumber = "ORG1033";
    public const string UnsupportedCount = "ORG1034";
    public const string IgnoredParameter = "ORG1035";
    public const string IgnoredMethod = "ORG1036";
    public const string DroppedOption = "ORG1037";
}
