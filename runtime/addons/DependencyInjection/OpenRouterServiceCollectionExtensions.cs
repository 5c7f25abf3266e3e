// Needs: Microsoft.Extensions.Http 8.0 to 11.0
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="global::OpenRouter.OpenRouterClient"/> and each of its groups, one instance for the whole container.</summary>
/// <remarks>
/// The client sends through an HttpClient of the container's factory. Its options are <see cref="global::OpenRouter.OpenRouterClientOptions"/> as the
/// container makes them, checked when the host starts. A change of the configuration counts from the next start on.
/// </remarks>
public static class OpenRouterServiceCollectionExtensions
{
    /// <summary>Registers the client.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configure">Sets options; without it what the container's options and the environment say counts.</param>
    /// <returns>The builder of the client's HttpClient, for handlers of your own.</returns>
    /// <exception cref="global::System.InvalidOperationException">The container is built already, or has such a client with settings of its own.</exception>
    public static IHttpClientBuilder AddOpenRouter(
        this IServiceCollection services, global::System.Action<global::OpenRouter.OpenRouterClientOptions>? configure = null)
    {
        global::System.ArgumentNullException.ThrowIfNull(services);
        return new OpenRouterRegistration(null, null).Add(services, configure);
    }

    /// <summary>Registers the client with the options that a section of the configuration holds, such as <c>OpenRouter:ApiKey</c>.</summary>
    /// <param name="services">Where.</param>
    /// <param name="section">The section. A wrong value, or a name that is nearly one of an option, ends the start and is named with its path.</param>
    /// <returns>The builder of the client's HttpClient, for handlers of your own.</returns>
    /// <exception cref="global::System.ArgumentException">It is the whole configuration instead of a section.</exception>
    /// <exception cref="global::System.InvalidOperationException">The container is built already, or has such a client with settings of its own.</exception>
    public static IHttpClientBuilder AddOpenRouter(this IServiceCollection services, global::Microsoft.Extensions.Configuration.IConfiguration section)
    {
        global::System.ArgumentNullException.ThrowIfNull(services);
        return OpenRouterRegistration.Add(services, null, section);
    }

    /// <summary>Registers a client beside others, to be asked for by its key: <c>[FromKeyedServices("key")]</c>.</summary>
    /// <param name="services">Where.</param>
    /// <param name="key">The key, which is the name of its options too.</param>
    /// <param name="configure">Sets options; without it what the container's options and the environment say counts.</param>
    /// <returns>The builder of the client's HttpClient, for handlers of your own.</returns>
    /// <exception cref="global::System.ArgumentException">The key is empty.</exception>
    /// <exception cref="global::System.InvalidOperationException">The container is built already, or has such a client with settings of its own.</exception>
    public static IHttpClientBuilder AddKeyedOpenRouter(
        this IServiceCollection services, string key, global::System.Action<global::OpenRouter.OpenRouterClientOptions>? configure = null)
    {
        global::System.ArgumentNullException.ThrowIfNull(services);
        global::System.ArgumentException.ThrowIfNullOrEmpty(key);
        return new OpenRouterRegistration(key, null).Add(services, configure);
    }

    /// <summary>Registers a client beside others, with the options that a section of the configuration holds.</summary>
    /// <param name="services">Where.</param>
    /// <param name="key">The key, which is the name of its options too.</param>
    /// <param name="section">The section. A wrong value, or a name that is nearly one of an option, ends the start and is named with its path.</param>
    /// <returns>The builder of the client's HttpClient, for handlers of your own.</returns>
    /// <exception cref="global::System.ArgumentException">The key is empty, or it is the whole configuration instead of a section.</exception>
    /// <exception cref="global::System.InvalidOperationException">The container is built already, or has such a client with settings of its own.</exception>
    public static IHttpClientBuilder AddKeyedOpenRouter(
        this IServiceCollection services, string key, global::Microsoft.Extensions.Configuration.IConfiguration section)
    {
        global::System.ArgumentNullException.ThrowIfNull(services);
        global::System.ArgumentException.ThrowIfNullOrEmpty(key);
        return OpenRouterRegistration.Add(services, key, section);
    }
}
