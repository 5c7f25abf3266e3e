namespace OpenRouterGen.Tool.Compilation;

/// <summary>What a program wrote.</summary>
internal sealed record ProcessOutput(int ExitCode, string Output, string Error);
