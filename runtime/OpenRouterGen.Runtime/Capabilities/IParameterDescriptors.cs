using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A model or an endpoint that says which parameters it accepts.</summary>
/// <typeparam name="TDescriptor">The union of descriptors.</typeparam>
public interface IParameterDescriptors<TDescriptor> : IAccepting
    where TDescriptor : IUnionModel
{
    /// <summary>Descriptors by the wire name of the parameter. A parameter that is absent is not supported.</summary>
    IReadOnlyDictionary<string, TDescriptor> SupportedParameters { get; }

    /// <summary>Whether an answer can be streamed. Where it cannot, the wish is ignored and the answer comes at once.</summary>
    bool SupportsStreaming { get; }

    StatedCapabilities IAccepting.Stated => StatedCapabilities.Of(this);
}
