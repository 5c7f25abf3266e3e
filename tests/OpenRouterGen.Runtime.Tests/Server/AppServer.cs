using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenRouter.Tests.Server;

/// <summary>ASP.NET Core as the service: over a socket, or within the process as users' own tests have it. It counts the bodies that came whole.</summary>
internal sealed class AppServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _bodies = new();
    private readonly WebApplication _app;

    private AppServer(Action<IWebHostBuilder> host, int status, string answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        host(builder.WebHost);
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            if (await reader.ReadToEndAsync() is { Length: > 0 } body) _bodies.Enqueue(body);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer);
        });
    }

    public IReadOnlyList<string> Bodies => [.. _bodies];

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/api/v1");

    /// <summary>Over a socket, with HTTP/2 alone, as a proxy of the same machine speaks it.</summary>
    public static async Task<AppServer> HttpTwoAsync(int status, string answer)
    {
        var server = new AppServer(
            static host => host.UseKestrelCore().ConfigureKestrel(static options =>
                options.Listen(System.Net.IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2)),
            status,
            answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Within the process.</summary>
    public static async Task<AppServer> InProcessAsync(int status, string answer)
    {
        var server = new AppServer(static host => host.UseTestServer(), status, answer);
        await server._app.StartAsync();
        return server;
    }

    public HttpMessageHandler CreateHandler() => _app.GetTestServer().CreateHandler();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
