namespace OpenRouterGen.Tool.Reference;

/// <summary>A method of an operation.</summary>
internal sealed record MethodRow(string Name, ShownType Returns, string Description);
