namespace OpenRouterGen.Comparison.Surface;

/// <summary>A use of the old client that does not compile against the new one.</summary>
/// <param name="Type">The emitted type, without its namespace; one within another behind it and a point.</param>
/// <param name="Member">
/// Its member; the new client's where only that one has it, as a member that became required. A constructor and a conversion have their form, such as
/// <c>ImageInput(string)</c> and <c>implicit(string)</c>. Null for the type itself.
/// </param>
/// <param name="CompilerId">What the compiler reports, such as <c>CS0117</c>.</param>
internal sealed record SourceBreak(string Type, string? Member, string CompilerId)
{
    /// <summary>Whether it is a warning, which ends a build only where warnings are errors: something may be null now, or is obsolete.</summary>
    public bool IsWarning => CompilerId is CompilerIds.Obsolete || CompilerIds.IsNullability(CompilerId);
}
