using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What the document says of the body of a success.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AnswerContent
{
    /// <summary>It is what the method returns.</summary>
    Read,

    /// <summary>There is none, so the method returns null.</summary>
    None,

    /// <summary>It is something else, so it is never read as what the method returns.</summary>
    Other,
}
