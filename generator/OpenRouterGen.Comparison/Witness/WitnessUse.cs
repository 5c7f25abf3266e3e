namespace OpenRouterGen.Comparison.Witness;

/// <summary>What a line uses.</summary>
/// <param name="Type">The type.</param>
/// <param name="Member">Its member; null for the type itself.</param>
internal sealed record WitnessUse(string Type, string? Member);
