using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: the client.</summary>
public partial class FixtureClient : IDisposable
{
    private readonly ApiTransport _transport;

    public FixtureClient()
        : this(new OpenRouterClientOptions())
    {
    }

    public FixtureClient(string apiKey)
        : this(new OpenRouterClientOptions { ApiKey = apiKey })
    {
    }

    public FixtureClient(OpenRouterClientOptions options)
        : this(new ApiTransport(options, "https://openrouter.ai/api/v1"))
    {
    }

    public FixtureClient(OpenRouterClientOptions options, HttpClient httpClient)
        : this(new ApiTransport(options, "https://openrouter.ai/api/v1", httpClient))
    {
    }

    internal FixtureClient(ApiTransport transport)
    {
        _transport = transport;
        Images = new ImagesClient(transport);
    }

    public virtual ImagesClient Images { get; }

    public void Dispose() => _transport.Dispose();
}
