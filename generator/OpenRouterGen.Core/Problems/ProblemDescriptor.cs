namespace OpenRouterGen.Core.Problems;

/// <summary>What one id says. <paramref name="Message"/> has numbered holes for the problem's arguments.</summary>
internal sealed record ProblemDescriptor(string Id, ProblemSeverity Severity, string Title, string Message, string Description);
