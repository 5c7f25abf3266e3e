namespace OpenRouterGen.Tool.Reference;

/// <summary>A piece of a type's text.</summary>
/// <param name="Text">The piece as C# writes it.</param>
/// <param name="Page">The page of the type that it names; null for none.</param>
internal sealed record TypePart(string Text, string? Page);
