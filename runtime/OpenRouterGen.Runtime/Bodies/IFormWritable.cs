using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A request whose body is a form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFormWritable
{
    /// <summary>Adds the fields that are set.</summary>
    /// <param name="form">The form.</param>
    void Write(ApiForm form);
}
