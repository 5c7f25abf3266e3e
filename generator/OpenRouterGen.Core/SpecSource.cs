namespace OpenRouterGen.Core;

/// <summary>A file that the project gives to the compiler.</summary>
internal sealed record SpecSource(string Path, string Text, bool Bundled);
