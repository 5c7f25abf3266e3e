namespace OpenRouter.Runtime;

/// <summary>What a model or an endpoint says that it accepts, whatever type says it.</summary>
internal sealed class StatedCapabilities
{
    private readonly Func<string, ParameterDescriptor?> _find;

    private StatedCapabilities(Func<string, ParameterDescriptor?> find) => _find = find;

    /// <summary>The id by which a request names it; null for an endpoint.</summary>
    public string? Id { get; private init; }

    /// <summary>The name under which a request gives it options; null for a model.</summary>
    public string? Endpoint { get; private init; }

    /// <summary>The options that reach it; null when nobody says which.</summary>
    public IReadOnlyList<string>? Options { get; private init; }

    public static StatedCapabilities Of<TDescriptor>(IParameterDescriptors<TDescriptor> accepts)
        where TDescriptor : IUnionModel =>
        new(name => Find(accepts, name))
        {
            Id = (accepts as IModelDescriptors<TDescriptor>)?.Id,
            Endpoint = (accepts as IEndpointDescriptors<TDescriptor>)?.ProviderSlug,
            Options = accepts is SnapshotEndpoint { KnowsOptions: false }
                ? null
                : (accepts as IEndpointDescriptors<TDescriptor>)?.AllowedPassthroughParameters,
        };

    /// <summary>The descriptor of a parameter; null when the parameter is not supported.</summary>
    public ParameterDescriptor? Find(string name) => _find(name);

    private static ParameterDescriptor? Find<TDescriptor>(IParameterDescriptors<TDescriptor> accepts, string name)
        where TDescriptor : IUnionModel
    {
        // What a broken answer lacks is not known, which is not the same as not supported.
        if (accepts.SupportedParameters is not { } descriptors || accepts is ISnapshotRecord { IsDescribed: false })
            return new ParameterDescriptor(DescriptorKind.Undecided);
        if (descriptors.TryGetValue(name, out var descriptor)) return Read(descriptor);
        return name == ParameterWords.Stream && accepts.SupportsStreaming ? new ParameterDescriptor(DescriptorKind.Any) : null;
    }

    private static ParameterDescriptor Read(IUnionModel? descriptor) => descriptor?.Value switch
    {
        IChoiceDescriptor { Values: { } values } => new ParameterDescriptor(DescriptorKind.Choice) { Values = values },
        IRangeDescriptor range => new ParameterDescriptor(DescriptorKind.Range) { Minimum = range.Min, Maximum = range.Max },
        ISupportDescriptor => new ParameterDescriptor(DescriptorKind.Any),
        _ => new ParameterDescriptor(DescriptorKind.Undecided),
    };
}
