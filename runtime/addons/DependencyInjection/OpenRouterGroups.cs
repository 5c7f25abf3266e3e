// Needs: Microsoft.Extensions.Http 8.0 to 11.0
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A client and its groups, each one instance for the whole container.</summary>
/// <param name="serviceKey">The key of them all; null for none.</param>
/// <param name="create">Makes the client.</param>
internal sealed class OpenRouterGroups(
    object? serviceKey, global::System.Func<global::System.IServiceProvider, object?, global::OpenRouter.OpenRouterClient> create)
{
    public void AddTo(IServiceCollection services)
    {
        ServiceCollectionServiceExtensions.AddKeyedSingleton(services, serviceKey, create);
        AddGroup(services, static client => client.ApiKeys);
        AddGroup(services, static client => client.Credits);
        AddGroup(services, static client => client.Generations);
        AddGroup(services, static client => client.Images);
        AddGroup(services, static client => client.Models);
    }

    private void AddGroup<T>(IServiceCollection services, global::System.Func<global::OpenRouter.OpenRouterClient, T> group)
        where T : class =>
        ServiceCollectionServiceExtensions.AddKeyedSingleton(services, serviceKey, (provider, key) =>
            group(ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<global::OpenRouter.OpenRouterClient>(provider, key)));
}
