namespace OpenRouterGen.Comparison.Changes;

/// <summary>What of the emitted client a change is about.</summary>
/// <param name="Type">The type, by its name in C#.</param>
/// <param name="Member">Its member; null for the type itself.</param>
internal readonly record struct Subject(string Type, string? Member = null);
