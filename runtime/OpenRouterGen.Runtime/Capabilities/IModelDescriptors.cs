using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A model that says which parameters at least one of its endpoints accepts.</summary>
/// <typeparam name="TDescriptor">The union of descriptors.</typeparam>
public interface IModelDescriptors<TDescriptor> : IParameterDescriptors<TDescriptor>
    where TDescriptor : IUnionModel
{
    /// <summary>The id by which a request names the model.</summary>
    string Id { get; }
}
