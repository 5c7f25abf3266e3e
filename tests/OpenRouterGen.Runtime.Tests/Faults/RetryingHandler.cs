namespace OpenRouter.Tests.Faults;

/// <summary>What an application-wide resilience handler does: it sends the same message again after every failure, whatever it costs.</summary>
internal sealed class RetryingHandler(HttpMessageHandler inner, int retries = 3) : DelegatingHandler(inner)
{
    /// <summary>How often a message was handed on.</summary>
    public int Sends { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                Sends++;
                var response = await base.SendAsync(request, cancellationToken);
                if (retry == retries || (int)response.StatusCode is not (408 or 429 or >= 500)) return response;
                response.Dispose();
            }
            catch (HttpRequestException) when (retry < retries)
            {
                // And again, as such handlers do.
            }
        }
    }
}
