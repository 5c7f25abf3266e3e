using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What a call is for, such as a picture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IResultModel
{
    /// <summary>Whether it holds nothing, so that it is no result.</summary>
    bool IsEmpty { get; }
}
