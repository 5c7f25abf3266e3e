using System.Net;

namespace OpenRouter.Tests.Errors;

/// <summary>Answers every request with the same bytes, from memory.</summary>
internal sealed class AnsweringHandler(int status, string? mediaType, byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body);
        if (mediaType is not null) content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content, ReasonPhrase = "Words" });
    }

    /// <summary>A client that this handler answers.</summary>
    public OpenRouterClient Client(Action<OpenRouterClientOptions>? change = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = new Uri("https://memory.invalid/api/v1"), MaxRetries = 0 };
        change?.Invoke(options);
        return new OpenRouterClient(options, new HttpClient(this));
    }
}
