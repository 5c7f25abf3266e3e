using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>Every analyzer of the assembly: a test never runs one alone, so that each is silent where another speaks.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(WrittenCodeAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
