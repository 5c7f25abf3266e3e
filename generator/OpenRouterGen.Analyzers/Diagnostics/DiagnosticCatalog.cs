using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>Describes what this assembly reports: each descriptor stands in the file of its id, under Rules, and is made here.</summary>
internal static class DiagnosticCatalog
{
    /// <summary>The category of what the document or its overlay says: what they call refused is an error, what they call ignored a warning.</summary>
    public const string Usage = "OpenRouterGen.Usage";

    /// <summary>The category of what a catalog says. It is a snapshot and ages: nothing here is an error, and every message names the snapshot.</summary>
    public const string Snapshot = "OpenRouterGen.Catalog";

    /// <remarks>
    /// Release tracking knows a method that makes descriptors by its first parameter, <c>id</c>, and reads the other constants by the names
    /// that the constructor gives them: with these names it holds category and severity to <c>AnalyzerReleases.Shipped.md</c>.
    /// </remarks>
    public static DiagnosticDescriptor Describe(
        string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, string description) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, description, DiagnosticPages.Of(id));
}
