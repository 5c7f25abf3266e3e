using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A value that is one of several cases.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnionModel
{
    /// <summary>The case; an <see cref="UnknownCase"/> when this client does not know it.</summary>
    object Value { get; }
}
