using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A request whose parameters descriptors speak of. It adds them itself, so that nothing is reflected.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDescribedRequest
{
    /// <summary>Adds the parameters of which descriptors speak.</summary>
    /// <param name="parameters">Where they are added.</param>
    void AddTo(RequestParameters parameters);

    /// <summary>What the client's catalog says of the entries that the request can name; null when there is none.</summary>
    CatalogSnapshot? Catalog => null;
}
