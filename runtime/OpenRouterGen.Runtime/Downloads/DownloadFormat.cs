using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Where the bytes of an answer are, for a call that sends them somewhere instead of keeping them.</summary>
/// <param name="members">The wire names of the members whose base64 text is the bytes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DownloadFormat(params string[] members)
{
    /// <summary>The wire names of the members whose base64 text is the bytes.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The member that says what an event of a stream is; null when every event counts alike.</summary>
    public string? Tag { get; init; }

    /// <summary>The tags of events whose bytes are a result; those of any other are a preview.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];
}
