using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A model at one provider: what it says is definitive there.</summary>
/// <typeparam name="TDescriptor">The union of descriptors.</typeparam>
public interface IEndpointDescriptors<TDescriptor> : IParameterDescriptors<TDescriptor>
    where TDescriptor : IUnionModel
{
    /// <summary>The name under which a request gives this provider options.</summary>
    string ProviderSlug { get; }

    /// <summary>The options that reach the provider. All others are dropped.</summary>
    IReadOnlyList<string> AllowedPassthroughParameters { get; }
}
