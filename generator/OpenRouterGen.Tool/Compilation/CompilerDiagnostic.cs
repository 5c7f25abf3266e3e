namespace OpenRouterGen.Tool.Compilation;

/// <summary>What the compiler reports.</summary>
/// <param name="File">The full path; null for the whole compilation.</param>
/// <param name="Line">From 1 on; 0 without a file.</param>
/// <param name="Column">From 1 on; 0 without a file.</param>
/// <param name="IsError">Whether it ends the build.</param>
/// <param name="Id">The id.</param>
/// <param name="Message">The message, in English.</param>
internal sealed record CompilerDiagnostic(string? File, int Line, int Column, bool IsError, string Id, string Message);
