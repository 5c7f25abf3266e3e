namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>Counts the HttpClients that are asked for.</summary>
internal sealed class CountingFactory : IHttpClientFactory
{
    public int Count { get; private set; }

    public HttpClient CreateClient(string name)
    {
        Count++;
        return new HttpClient();
    }
}
