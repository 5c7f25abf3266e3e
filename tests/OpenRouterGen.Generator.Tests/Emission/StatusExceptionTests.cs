using System.Net;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>Emitted documentation names the exception of a status, and the runtime throws one: two tables of two assemblies, which say the same.</summary>
public sealed class StatusExceptionTests
{
    private static readonly ApiOperation s_read = new("read", "GET", "/things", ApiSecurity.None);

    [Fact]
    public async Task The_exception_that_documentation_names_is_the_one_that_is_thrown()
    {
        for (var status = 400; status <= 599; status++)
        {
            using var http = new HttpClient(new StatusHandler((HttpStatusCode)status));
            using var transport = new ApiTransport(new OpenRouterClientOptions { MaxRetries = 0 }, "https://document.invalid/v1", http);
            var exception =
                await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => transport.SendAsync(new ApiRequest(s_read), null, CancellationToken.None));
            Assert.Equal(RuntimeNames.ExceptionOf(status).ToString(), "global::" + exception.GetType().FullName);
        }
    }

    private sealed class StatusHandler(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status));
    }
}
