using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Tool.Validating;

/// <summary>What is wrong at a place of a document.</summary>
/// <param name="Id">One of our ids, or the name of a rule of Microsoft.OpenApi.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Spot">Where it is.</param>
/// <param name="Message">What it is.</param>
internal sealed record DocumentFinding(string Id, ProblemSeverity Severity, SourceSpot Spot, string Message);
