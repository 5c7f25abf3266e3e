// Needs: Microsoft.Extensions.Http 8.0 to 11.0
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What all ways to register the client do. The container keeps it, as the sign that they did.</summary>
/// <param name="key">The key of a client beside others; null for the only one.</param>
/// <param name="path">Where in the configuration its options are from, for messages; null for elsewhere.</param>
internal sealed class OpenRouterRegistration(string? key, string? path)
{
    // Known by their names: they are of packages that the project need not have. Both send again what was not answered in a time of their own.
    private const string ResilienceHandler = "Microsoft.Extensions.Http.Resilience.ResilienceHandler";
    private const string PolicyHandler = "Microsoft.Extensions.Http.PolicyHttpMessageHandler";

    private static readonly string s_client = typeof(global::OpenRouter.OpenRouterClient).FullName!;

    // The options that are named after this client have no name in the container, so that Configure<OpenRouterClientOptions>(...) reaches them.
    private static readonly bool s_ownsOptions = s_client + "Options" == typeof(global::OpenRouter.OpenRouterClientOptions).FullName;

    private readonly string _name = key is null ? s_client : s_client + ":" + key;

    private string OptionsName => s_ownsOptions ? key ?? string.Empty : _name;

    /// <summary>Registers a client with the options of a section.</summary>
    /// <exception cref="global::System.ArgumentException">It is the whole configuration instead of a section.</exception>
    public static IHttpClientBuilder Add(
        IServiceCollection services, string? key, global::Microsoft.Extensions.Configuration.IConfiguration section)
    {
        global::System.ArgumentNullException.ThrowIfNull(section);
        if (section is global::Microsoft.Extensions.Configuration.IConfigurationRoot)
        {
            throw new global::System.ArgumentException(
                "This is the whole configuration; give the client its section of it: configuration.GetSection(\"OpenRouter\").", nameof(section));
        }

        var path = (section as global::Microsoft.Extensions.Configuration.IConfigurationSection)?.Path ?? string.Empty;
        var settings = global::Microsoft.Extensions.Configuration.ConfigurationExtensions.AsEnumerable(section, makePathsRelative: true);
        return new OpenRouterRegistration(key, path).Add(
            services, options => global::OpenRouter.Runtime.ClientConfiguration.Apply(options, settings, path));
    }

    /// <summary>Registers the client.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configure">Sets options; null to set none.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    /// <exception cref="global::System.InvalidOperationException">The container is built already, or has such a client with settings of its own.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, global::System.Action<global::OpenRouter.OpenRouterClientOptions>? configure)
    {
        if (services.IsReadOnly) throw Refused("cannot be registered once the container is built; do it before Build() is called");
        foreach (var service in services)
        {
            if (service.ServiceType.FullName != s_client || !Equals(service.ServiceKey, key)) continue;
            if (service.ServiceType != typeof(global::OpenRouter.OpenRouterClient))
            {
                throw Refused("has the name of the one of '" + service.ServiceType.Assembly.GetName().Name
                    + "', which is registered already and has the same options; register one of them with a key of its own");
            }
        }

        var isAgain = false;
        foreach (var service in services)
        {
            isAgain |= !service.IsKeyedService && service.ImplementationInstance is OpenRouterRegistration other && other._name == _name;
        }

        // With settings from two places the order of two lines would say whose key pays.
        if (isAgain && configure is not null)
        {
            throw Refused("is registered already; change its options with services.Configure<OpenRouterClientOptions>("
                + (OptionsName.Length == 0 ? "" : "\"" + OptionsName + "\", ") + "...), or register another one with a key of its own");
        }

        return isAgain ? HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, _name) : AddNew(services, configure);
    }

    private IHttpClientBuilder AddNew(IServiceCollection services, global::System.Action<global::OpenRouter.OpenRouterClientOptions>? configure)
    {
        var options = OptionsServiceCollectionExtensions.AddOptions<global::OpenRouter.OpenRouterClientOptions>(services, OptionsName);
        if (configure is not null) options.Configure(configure);
        OptionsBuilderExtensions.ValidateOnStart(options.Validate(IsRight));

        ServiceCollectionServiceExtensions.AddSingleton(services, this);
        ServiceCollectionServiceExtensions.AddKeyedSingleton<global::OpenRouter.OpenRouterClient>(services, key, (provider, _) => Create(provider));
        AddGroup(services, static client => client.ApiKeys);
        AddGroup(services, static client => client.Credits);
        AddGroup(services, static client => client.Generations);
        AddGroup(services, static client => client.Images);
        AddGroup(services, static client => client.Models);
        return AddHttpClient(services);
    }

    private IHttpClientBuilder AddHttpClient(IServiceCollection services)
    {
        var builder = HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, _name);

        // The client has limits of its own, and lives as long as the container: its connections are renewed below this handler.
        HttpClientBuilderExtensions.ConfigureHttpClient(builder, static client => client.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan);
        HttpClientBuilderExtensions.SetHandlerLifetime(builder, global::System.Threading.Timeout.InfiniteTimeSpan);
        HttpClientBuilderExtensions.ConfigurePrimaryHttpMessageHandler(
            builder, provider => global::OpenRouter.Runtime.ConnectionHandler.Create(OptionsOf(provider)));
        return HttpClientBuilderExtensions.ConfigureAdditionalHttpMessageHandlers(builder, RemoveResilience);
    }

    private void AddGroup<T>(IServiceCollection services, global::System.Func<global::OpenRouter.OpenRouterClient, T> group)
        where T : class =>
        ServiceCollectionServiceExtensions.AddKeyedSingleton(
            services,
            key,
            (provider, _) => group(ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<global::OpenRouter.OpenRouterClient>(provider, key)));

    private global::OpenRouter.OpenRouterClient Create(global::System.IServiceProvider provider)
    {
        var factory = ServiceProviderServiceExtensions.GetRequiredService<global::System.Net.Http.IHttpClientFactory>(provider);
        return new global::OpenRouter.OpenRouterClient(OptionsOf(provider), factory.CreateClient(_name));
    }

    private global::OpenRouter.OpenRouterClientOptions OptionsOf(global::System.IServiceProvider provider) =>
        ServiceProviderServiceExtensions
            .GetRequiredService<global::Microsoft.Extensions.Options.IOptionsMonitor<global::OpenRouter.OpenRouterClientOptions>>(provider)
            .Get(OptionsName);

    private static bool IsRight(global::OpenRouter.OpenRouterClientOptions options)
    {
        global::OpenRouter.Runtime.ClientConfiguration.Check(options);
        return true;
    }

    // An application gives them to all of its clients, for answers of seconds. The client itself retries what is safe, and a picture takes minutes.
    private static void RemoveResilience(
        global::System.Collections.Generic.IList<global::System.Net.Http.DelegatingHandler> handlers, global::System.IServiceProvider provider)
    {
        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            if (handlers[i].GetType().FullName is not (ResilienceHandler or PolicyHandler)) continue;
            handlers.RemoveAt(i);
        }
    }

    private global::System.InvalidOperationException Refused(string problem) => new(
        "The client '" + s_client + "'" + (key is null ? "" : " with the key '" + key + "'") + (path is null ? "" : " of the configuration '" + path + "'")
            + " " + problem + ".");
}
