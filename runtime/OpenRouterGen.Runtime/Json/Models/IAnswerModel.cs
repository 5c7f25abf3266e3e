using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>An answer whose results are a list: without any of them it is a failure, whatever else it says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAnswerModel
{
    /// <summary>The list, as <see cref="JsonRead.Results"/> read it; null when there is none.</summary>
    object? Results { get; }
}
