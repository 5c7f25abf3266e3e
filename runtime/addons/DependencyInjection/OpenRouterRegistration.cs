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

    // The name of the HttpClient and of the client's own options: whatever else is in the container, no other client has it.
    private readonly string _name = key is null ? s_client : s_client + ":" + key;

    // Whether somebody set options with it.
    private bool _hasSettings;

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

        var path = (section as global::Microsoft.Extensions.Configuration.IConfigurationSection)?.Path;
        var settings = global::Microsoft.Extensions.Configuration.ConfigurationExtensions.AsEnumerable(section, makePathsRelative: true);
        return new OpenRouterRegistration(key, path).Add(
            services, options => global::OpenRouter.Runtime.ClientConfiguration.Apply(options, settings, path ?? string.Empty));
    }

    /// <summary>Registers the client.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configure">Sets options; null to set none.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    /// <exception cref="global::System.InvalidOperationException">The container is built already, or has such a client with settings of its own.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, global::System.Action<global::OpenRouter.OpenRouterClientOptions>? configure)
    {
        if (services.IsReadOnly) throw Refused("cannot be registered once the container is built; do it before Build() is called");
        OpenRouterRegistration? same = null;
        var hasOthers = false;
        foreach (var service in services)
        {
            if (service.ServiceType.FullName == s_client && Equals(service.ServiceKey, key)
                && service.ServiceType != typeof(global::OpenRouter.OpenRouterClient))
            {
                throw Refused("has the name of the one of '" + service.ServiceType.Assembly.GetName().Name
                    + "', which is registered already and has the same options; register one of them with a key of its own");
            }

            if (service.IsKeyedService || service.ImplementationInstance is not OpenRouterRegistration other) continue;
            if (other._name == _name) same = other;
            hasOthers = true;
        }

        // With settings from two places the order of two lines would say whose key pays.
        if (same?._hasSettings == true && configure is not null)
        {
            throw Refused("is registered already; change its options with services.Configure<OpenRouterClientOptions>("
                + (key is null ? "" : "\"" + key + "\", ") + "...), or register another one with a key of its own");
        }

        var options = OptionsServiceCollectionExtensions.AddOptions<global::OpenRouter.OpenRouterClientOptions>(services, _name);
        if (configure is not null)
        {
            options.Configure(configure);
            (same ?? this)._hasSettings = true;
        }

        if (same is not null) return HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, _name);
        if (!hasOthers) new OpenRouterGroups(KeyedService.AnyKey, Missing).AddTo(services);
        ServiceCollectionServiceExtensions.AddSingleton(services, this);
        new OpenRouterGroups(key, (provider, _) => Create(provider)).AddTo(services);
        Complete(options);
        return AddHttpClient(services);
    }

    private void Complete(global::Microsoft.Extensions.Options.OptionsBuilder<global::OpenRouter.OpenRouterClientOptions> options)
    {
        options.PostConfigure<global::System.IServiceProvider>((made, provider) =>
        {
            ConfigureAsOthers(made, provider);
            if (OpenRouterLog.Of(provider) is { } logger) made.Hooks.Add(new OpenRouterLog(logger, made));
        });
        OptionsBuilderExtensions.ValidateOnStart(options.Validate(static made =>
        {
            global::OpenRouter.Runtime.ClientConfiguration.Check(made);
            return true;
        }));
    }

    // What the application says with Configure and PostConfigure, without a name or with the key: it may not know what the client's own options are called.
    // What it says for every name has come already.
    private void ConfigureAsOthers(global::OpenRouter.OpenRouterClientOptions made, global::System.IServiceProvider provider)
    {
        var name = key ?? string.Empty;
        foreach (var setup in ServiceProviderServiceExtensions
            .GetServices<global::Microsoft.Extensions.Options.IConfigureOptions<global::OpenRouter.OpenRouterClientOptions>>(provider))
        {
            if (setup is global::Microsoft.Extensions.Options.ConfigureNamedOptions<global::OpenRouter.OpenRouterClientOptions> { Name: null }) continue;
            if (setup is global::Microsoft.Extensions.Options.IConfigureNamedOptions<global::OpenRouter.OpenRouterClientOptions> named)
                named.Configure(name, made);
            else if (key is null)
                setup.Configure(made);
        }

        foreach (var setup in ServiceProviderServiceExtensions
            .GetServices<global::Microsoft.Extensions.Options.IPostConfigureOptions<global::OpenRouter.OpenRouterClientOptions>>(provider))
        {
            if (setup is not global::Microsoft.Extensions.Options.PostConfigureOptions<global::OpenRouter.OpenRouterClientOptions> { Name: null })
                setup.PostConfigure(name, made);
        }
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

    private global::OpenRouter.OpenRouterClient Create(global::System.IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        if (OpenRouterLog.Of(provider) is { } logger)
        {
            foreach (var unused in global::OpenRouter.Runtime.ClientConfiguration.Unused(options)) OpenRouterLog.SettingUnused(logger, unused);
        }

        var factory = ServiceProviderServiceExtensions.GetRequiredService<global::System.Net.Http.IHttpClientFactory>(provider);
        return new global::OpenRouter.OpenRouterClient(options, factory.CreateClient(_name));
    }

    private global::OpenRouter.OpenRouterClientOptions OptionsOf(global::System.IServiceProvider provider) =>
        ServiceProviderServiceExtensions
            .GetRequiredService<global::Microsoft.Extensions.Options.IOptionsMonitor<global::OpenRouter.OpenRouterClientOptions>>(provider)
            .Get(_name);

    // The container itself would say the type of the key, and not which it is.
    private static global::OpenRouter.OpenRouterClient Missing(global::System.IServiceProvider provider, object? key)
    {
        var known = new global::System.Collections.Generic.List<string>();
        foreach (var registration in ServiceProviderServiceExtensions.GetServices<OpenRouterRegistration>(provider)) known.Add(registration.Shown);
        throw new global::System.InvalidOperationException(
            "There is no client '" + s_client + "' with the key '" + key + "'; registered are: " + string.Join(", ", known) + ".");
    }

    // An application gives them to all of its clients, for answers of seconds. The client itself retries what is safe, and a picture takes minutes.
    private static void RemoveResilience(
        global::System.Collections.Generic.IList<global::System.Net.Http.DelegatingHandler> handlers, global::System.IServiceProvider provider)
    {
        var logger = OpenRouterLog.Of(provider);
        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            var handler = handlers[i].GetType().FullName;
            if (handler is not (ResilienceHandler or PolicyHandler)) continue;
            handlers.RemoveAt(i);
            if (logger is not null) OpenRouterLog.HandlerRemoved(logger, handler);
        }
    }

    private string Shown => key is null ? "the one without a key" : path is null ? "'" + key + "'" : "'" + key + "' of the configuration '" + path + "'";

    private global::System.InvalidOperationException Refused(string problem) => new(
        "The client '" + s_client + "'" + (key is null ? "" : " with the key '" + key + "'") + (path is null ? "" : " of the configuration '" + path + "'")
            + " " + problem + ".");
}
