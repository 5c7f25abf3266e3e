using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What an event means for its stream.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StreamEventRole
{
    /// <summary>The stream goes on.</summary>
    Progress,

    /// <summary>A result is complete. More may follow.</summary>
    Completed,

    /// <summary>The service failed; the stream is over.</summary>
    Error,
}
