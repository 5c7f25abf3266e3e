using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A request of which descriptors speak and that can be copied with other parameters. It does so itself, so that nothing is reflected.</summary>
/// <typeparam name="TSelf">The request.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFittableRequest<TSelf> : IDescribedRequest
    where TSelf : IFittableRequest<TSelf>
{
    /// <summary>What the client's catalog says of the entries that the request can name; null when the client was made without a catalog.</summary>
    static abstract CatalogSnapshot? Snapshot { get; }

    /// <summary>A copy with other parameters.</summary>
    /// <param name="changes">What becomes of each parameter.</param>
    /// <returns>The copy.</returns>
    TSelf With(ParameterChanges changes);

    CatalogSnapshot? IDescribedRequest.Catalog => TSelf.Snapshot;
}
