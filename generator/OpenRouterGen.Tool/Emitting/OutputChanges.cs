namespace OpenRouterGen.Tool.Emitting;

/// <summary>What became of a folder's files, by their names.</summary>
internal sealed record OutputChanges(IReadOnlyList<string> Written, IReadOnlyList<string> Removed);
