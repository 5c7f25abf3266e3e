namespace OpenRouter.Runtime;

/// <summary>The descriptors of an entry or an endpoint of a catalog.</summary>
internal sealed class SnapshotDescriptors
{
    public SnapshotDescriptors(IReadOnlyList<SnapshotDescriptor>? descriptors)
    {
        IsDescribed = descriptors is not null;
        Supported = (descriptors ?? [])
            .Where(static descriptor => descriptor.Kind != DescriptorKind.Unsupported)
            .ToDictionary(static descriptor => descriptor.Parameter, StringComparer.Ordinal);
        SupportsStreaming = Supported.TryGetValue(ParameterWords.Stream, out var stream) && stream.Kind == DescriptorKind.Any;
    }

    public bool IsDescribed { get; }

    public IReadOnlyDictionary<string, SnapshotDescriptor> Supported { get; }

    public bool SupportsStreaming { get; }
}
