namespace OpenRouterGen.Tool.Reference;

/// <summary>A known value: of an open enum, of numbers that have names, or of a catalog.</summary>
/// <param name="Name">What a program calls it.</param>
/// <param name="Value">What is sent.</param>
/// <param name="Description">What is said of it; null for nothing.</param>
internal sealed record ValueRow(string Name, string Value, string? Description);
