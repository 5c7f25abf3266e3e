using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A success that the document declares.</summary>
/// <param name="status">The status, or <c>2XX</c> for every success that is not declared by itself.</param>
/// <param name="content">What its body is.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclaredAnswer(string status, AnswerContent content)
{
    /// <summary>The status, or <c>2XX</c> for every success that is not declared by itself.</summary>
    public string Status { get; } = status;

    /// <summary>What its body is.</summary>
    public AnswerContent Content { get; } = content;
}
