using Microsoft.Extensions.DependencyInjection;
using OpenRouter;

namespace OpenRouterGen.AddOns.Tests;

/// <summary>Registers and returns the collection, for one line.</summary>
internal static class Registrations
{
    public static IServiceCollection AddOne(this IServiceCollection services, Action<OpenRouterClientOptions> configure)
    {
        services.AddOpenRouter(configure);
        return services;
    }
}
