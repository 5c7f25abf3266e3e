using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A request whose parameters descriptors speak of. It tells them itself, so that nothing is reflected.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDescribedRequest
{
    /// <summary>Tells the parameters of which descriptors speak.</summary>
    /// <param name="parameters">Whom they are told to.</param>
    void Tell(RequestParameters parameters);
}
