namespace OpenRouterGen.Core.Reading;

/// <summary>A file that was read: its path as the user gave it and its root node.</summary>
internal sealed record SpecDocument(string File, SpecNode Root);
