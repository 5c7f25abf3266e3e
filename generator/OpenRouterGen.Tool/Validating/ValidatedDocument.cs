using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Tool.Validating;

/// <summary>A document with what is wrong with it, in the order of its lines.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record ValidatedDocument(string File, string Text, IReadOnlyList<DocumentFinding> Findings)
{
    /// <summary>Why the rules of Microsoft.OpenApi were not asked; null where they were.</summary>
    public string? RulesNotRun { get; init; }

    public int Errors => Findings.Count(finding => finding.Severity == ProblemSeverity.Error);
}
