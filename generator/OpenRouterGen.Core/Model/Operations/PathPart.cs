namespace OpenRouterGen.Core.Model;

/// <summary>A part of a path: fixed text or the name of a parameter.</summary>
internal sealed record PathPart(string Text, bool IsParameter);
