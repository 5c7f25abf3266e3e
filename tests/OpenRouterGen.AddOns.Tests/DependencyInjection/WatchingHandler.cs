namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>A handler of an application, which notes what passes.</summary>
internal sealed class WatchingHandler(List<string> seen) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        seen.Add(request.Method.Method);
        return base.SendAsync(request, cancellationToken);
    }
}
