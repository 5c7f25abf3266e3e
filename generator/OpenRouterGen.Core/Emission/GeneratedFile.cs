namespace OpenRouterGen.Core.Emission;

/// <summary>A file to be added to the compilation; the name is unique without regard to case and safe on every file system.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
