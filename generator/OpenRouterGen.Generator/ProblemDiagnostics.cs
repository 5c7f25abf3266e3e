using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator;

/// <summary>Makes compiler diagnostics of Core's problems.</summary>
internal static class ProblemDiagnostics
{
    private const string Category = "OpenRouterGen.Document";
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> s_descriptors = new(StringComparer.Ordinal);

    public static Diagnostic From(Problem problem) =>
        Diagnostic.Create(s_descriptors.GetOrAdd(problem.Descriptor.Id, _ => Describe(problem.Descriptor)), Locate(problem.Spot), [.. problem.Arguments]);

    private static DiagnosticDescriptor Describe(ProblemDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,
        descriptor.Message,
        Category,
        Severity(descriptor.Severity),
        isEnabledByDefault: true,
        descriptor.Description,
        DiagnosticPages.Of(descriptor.Id));

    private static DiagnosticSeverity Severity(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Info => DiagnosticSeverity.Info,
        ProblemSeverity.Warning => DiagnosticSeverity.Warning,
        ProblemSeverity.Error => DiagnosticSeverity.Error,
        _ => throw new InvalidOperationException(severity.ToString()),
    };

    // Problems count lines from 1, the compiler from 0.
    private static Location Locate(SourceSpot spot)
    {
        if (string.IsNullOrEmpty(spot.File))
        {
            return Location.None;
        }

        var line = Math.Max(spot.Line - 1, 0);
        var column = Math.Max(spot.Column - 1, 0);
        var span = new LinePositionSpan(new LinePosition(line, column), new LinePosition(line, column + spot.Length));
        return Location.Create(spot.File, default, span);
    }
}
