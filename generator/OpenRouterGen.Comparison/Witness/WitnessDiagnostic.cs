namespace OpenRouterGen.Comparison.Witness;

/// <summary>What the compiler reports of a line.</summary>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Id">The id.</param>
/// <param name="IsError">Whether it is an error.</param>
/// <param name="Message">The message, in English.</param>
internal sealed record WitnessDiagnostic(int Line, string Id, bool IsError, string Message);
