// Needs: Microsoft.Extensions.Http 8.0 to 11.0
// Needs: Microsoft.Extensions.Hosting.Abstractions 8.0 to 11.0
namespace Microsoft.Extensions.Hosting;

/// <summary>Registers <see cref="global::OpenRouter.OpenRouterClient"/> in a host, with what its configuration says.</summary>
public static class OpenRouterHostApplicationBuilderExtensions
{
    /// <summary>
    /// Registers the client with the options of a section, then with those of a connection string (<c>Endpoint=https://...;Key=...</c>, or an address
    /// alone), then with what the code sets. Neither section nor connection string need be there.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="name">The name of the section, and of the connection string within <c>ConnectionStrings</c>.</param>
    /// <param name="configure">Sets options after the configuration has.</param>
    /// <returns>The builder of the client's HttpClient, for handlers of your own.</returns>
    /// <exception cref="global::System.ArgumentException">The name is empty.</exception>
    /// <exception cref="global::System.InvalidOperationException">The host is built already, or has such a client with settings of its own.</exception>
    public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddOpenRouter(
        this IHostApplicationBuilder builder, string name = "OpenRouter", global::System.Action<global::OpenRouter.OpenRouterClientOptions>? configure = null)
    {
        global::System.ArgumentNullException.ThrowIfNull(builder);
        global::System.ArgumentException.ThrowIfNullOrEmpty(name);
        var section = builder.Configuration.GetSection(name);
        var connections = builder.Configuration.GetSection("ConnectionStrings");
        return new global::Microsoft.Extensions.DependencyInjection.OpenRouterRegistration(null, name).Add(builder.Services, options =>
        {
            var settings = global::Microsoft.Extensions.Configuration.ConfigurationExtensions.AsEnumerable(section, makePathsRelative: true);
            global::OpenRouter.Runtime.ClientConfiguration.Apply(options, settings, name);
            if (connections[name] is { Length: > 0 } connection)
                global::OpenRouter.Runtime.ClientConfiguration.ApplyConnection(options, connection, "ConnectionStrings:" + name);
            configure?.Invoke(options);
        });
    }
}
