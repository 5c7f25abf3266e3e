namespace OpenRouterGen.Core.Problems;

internal enum ProblemSeverity
{
    Info,
    Warning,
    Error,
}
