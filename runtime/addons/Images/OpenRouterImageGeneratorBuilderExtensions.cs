// Needs: Microsoft.Extensions.AI 10.3 to 10.11
// Needs: Microsoft.Extensions.AI.Abstractions 10.3 to 10.11
// Needs: Microsoft.Extensions.Http 8.0 to 11.0
// With: OpenRouterImageGenerator
#pragma warning disable MEAI001
namespace OpenRouter;

/// <summary>Registers generators of pictures over the client of the container.</summary>
[global::System.Diagnostics.CodeAnalysis.Experimental("MEAI001")]
public static class OpenRouterImageGeneratorBuilderExtensions
{
    /// <summary>Registers a generator over the client that <c>AddOpenRouter</c> registers, which must be called as well.</summary>
    /// <param name="services">Where.</param>
    /// <param name="model">The model of a call whose options name none.</param>
    /// <param name="lifetime">How long a generator lives.</param>
    /// <returns>The builder, for what wraps the generator.</returns>
    public static global::Microsoft.Extensions.AI.ImageGeneratorBuilder AddOpenRouterImageGenerator(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        string? model = null,
        global::Microsoft.Extensions.DependencyInjection.ServiceLifetime lifetime = global::Microsoft.Extensions.DependencyInjection.ServiceLifetime.Singleton)
    {
        global::System.ArgumentNullException.ThrowIfNull(services);
        return global::Microsoft.Extensions.DependencyInjection.ImageGeneratorBuilderServiceCollectionExtensions.AddImageGenerator(
            services,
            provider => global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
                .GetRequiredService<global::OpenRouter.ImagesClient>(provider).AsIImageGenerator(model),
            lifetime);
    }

    /// <summary>Registers a generator by the key of the client that <c>AddKeyedOpenRouter</c> registers, which must be called as well.</summary>
    /// <param name="services">Where.</param>
    /// <param name="key">The key of both.</param>
    /// <param name="model">The model of a call whose options name none.</param>
    /// <param name="lifetime">How long a generator lives.</param>
    /// <returns>The builder, for what wraps the generator.</returns>
    public static global::Microsoft.Extensions.AI.ImageGeneratorBuilder AddKeyedOpenRouterImageGenerator(
        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
        string key,
        string? model = null,
        global::Microsoft.Extensions.DependencyInjection.ServiceLifetime lifetime = global::Microsoft.Extensions.DependencyInjection.ServiceLifetime.Singleton)
    {
        global::System.ArgumentNullException.ThrowIfNull(services);
        global::System.ArgumentException.ThrowIfNullOrEmpty(key);
        return global::Microsoft.Extensions.DependencyInjection.ImageGeneratorBuilderServiceCollectionExtensions.AddKeyedImageGenerator(
            services,
            key,
            provider => global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions
                .GetRequiredKeyedService<global::OpenRouter.ImagesClient>(provider, key).AsIImageGenerator(model),
            lifetime);
    }
}
