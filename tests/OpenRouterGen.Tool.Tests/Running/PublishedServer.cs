using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>A server on this machine that publishes what a test says, in the way that it says.</summary>
internal sealed class PublishedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private int _open;
    private int _mostOpen;

    private PublishedServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public string Document => Address + "/openapi.yaml";

    public string Catalog => Address + "/models";

    /// <summary>How many requests were open at once.</summary>
    public int MostOpen => _mostOpen;

    public static async Task<PublishedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PublishedServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Publishes(TestDocument.One);
        server.Answers("/models", TestDocument.Catalog);
        foreach (var id in new[] { "a/one", "a/two" })
        {
            server.Answers($"/models/{id}/endpoints", TestDocument.Endpoints(id));
        }

        return server;
    }

    public void Publishes(string document) => Answers("/openapi.yaml", document);

    public void Answers(string path, string text) => Answers(path, context => context.Response.WriteAsync(text));

    public void Answers(string path, RequestDelegate answer) => _answers[path] = answer;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var open = Interlocked.Increment(ref _open);
        _mostOpen = Math.Max(_mostOpen, open);
        try
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            if (_answers.TryGetValue(context.Request.Path, out var answer))
            {
                context.Response.StatusCode = StatusCodes.Status200OK;
                await answer(context);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
