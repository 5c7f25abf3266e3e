using Microsoft.Extensions.AI;

namespace OpenRouterGen.AddOns.Tests.Images;

/// <summary>A generator of somebody else.</summary>
internal sealed class OtherGenerator : IImageGenerator
{
    public Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ImageGenerationResponse());

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
