namespace OpenRouterGen.Comparison.Surface;

/// <summary>A use of the old client that does not compile against the new one.</summary>
/// <param name="Type">The emitted type, without its namespace.</param>
/// <param name="Member">
/// Its member; the new client's where only that one has it, as a member that became required. Null for the type itself.
/// </param>
/// <param name="CompilerId">What the compiler reports, such as <c>CS0117</c>.</param>
internal sealed record SourceBreak(string Type, string? Member, string CompilerId);
