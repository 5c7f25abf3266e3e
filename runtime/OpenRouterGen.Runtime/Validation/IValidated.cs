using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A value that knows its constraints.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValidated
{
    /// <summary>Reports every constraint that the value breaks.</summary>
    /// <param name="check">Where they are reported.</param>
    void Validate(ParameterCheck check);
}
