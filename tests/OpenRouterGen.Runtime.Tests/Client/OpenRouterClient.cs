using OpenRouter.Runtime;

// The emitted client is partial for users; this is its part for tests, in the client's own namespace.
namespace OpenRouter;

public partial class OpenRouterClient
{
    /// <summary>A client whose environment and chance are the test's.</summary>
    internal static OpenRouterClient Over(ApiTransport transport) => new(transport);
}
