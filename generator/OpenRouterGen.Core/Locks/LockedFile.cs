namespace OpenRouterGen.Core.Locks;

/// <summary>A file of the folder, as it was when the lock was written.</summary>
/// <param name="Path">Its name in the folder.</param>
/// <param name="Sha256">The <see cref="TextHash"/>.</param>
internal sealed record LockedFile(string Path, string Sha256)
{
    /// <summary>Where it was taken from; null for what the user wrote.</summary>
    public string? Source { get; init; }

    /// <summary>The day of what it says, as <c>2026-11-29</c>: of a document when it was taken, of a catalog what it says of itself.</summary>
    public string? Date { get; init; }

    /// <summary>The version of OpenAPI; null for what is no document.</summary>
    public string? OpenApi { get; init; }
}
