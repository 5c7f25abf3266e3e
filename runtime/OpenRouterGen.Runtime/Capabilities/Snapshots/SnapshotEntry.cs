using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>What a catalog says of a model.</summary>
public sealed class SnapshotEntry : IModelDescriptors<SnapshotDescriptor>, IPricedModel<SnapshotEndpoint>, ISnapshotRecord
{
    private readonly SnapshotDescriptors _descriptors;

    /// <summary>Makes an entry; the emitted client does.</summary>
    /// <param name="id">The id.</param>
    /// <param name="asOf">When it was true, in the catalog's own words; null when the catalog does not say.</param>
    /// <param name="descriptors">What it accepts; null when the catalog does not say.</param>
    /// <param name="endpoints">Who serves it.</param>
    /// <exception cref="ArgumentNullException">The id or the list of endpoints is null.</exception>
    public SnapshotEntry(string id, string? asOf, IReadOnlyList<SnapshotDescriptor>? descriptors, IReadOnlyList<SnapshotEndpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(endpoints);
        (Id, AsOf, Endpoints, _descriptors) = (id, asOf, endpoints, new SnapshotDescriptors(descriptors));
    }

    /// <summary>The id by which a request names the model.</summary>
    public string Id { get; }

    /// <summary>When the entry was true, in the catalog's own words; null when the catalog does not say.</summary>
    public string? AsOf { get; }

    /// <summary>Who serves the model; empty when the catalog does not say.</summary>
    public IReadOnlyList<SnapshotEndpoint> Endpoints { get; }

    /// <summary>Whether the catalog says which parameters are accepted. Where it does not, every parameter is undecided.</summary>
    public bool IsDescribed => _descriptors.IsDescribed;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, SnapshotDescriptor> SupportedParameters => _descriptors.Supported;

    /// <inheritdoc/>
    public bool SupportsStreaming => _descriptors.SupportsStreaming;

    /// <summary>Id and date.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => AsOf is null ? Id : Id + " as of " + AsOf;

    /// <summary>Whether a text names an entry: by its id, or by the id and what may follow it.</summary>
    internal static bool IsNamed(string id, string? text, IReadOnlyList<string> suffixes) =>
        text is not null && text.StartsWith(id, StringComparison.Ordinal) && (text.Length == id.Length || suffixes.Contains(text[id.Length..]));
}
