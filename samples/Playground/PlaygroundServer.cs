using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenRouter;
using OpenRouter.Emulator;
using Playground.Models;
using Playground.Pages;
using Playground.Runs;
using Playground.Serving;

namespace Playground;

/// <summary>The playground: a page, and the server that holds the key.</summary>
internal sealed class PlaygroundServer : IAsyncDisposable
{
    private const int MostFormBytes = 1 << 20;

    private readonly WebApplication _app;
    private readonly OpenRouterClient _reader;
    private readonly ModelShelf _shelf;
    private readonly RunBook _book;

    private PlaygroundServer(PlaygroundOptions options, RunFolder folder, EmulatorServer? emulator)
    {
        Emulator = emulator;
        Folder = options.Folder;
        var service = options.Service ?? emulator!.ClientOptions;
        var session = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var money = new Money(service, isReal: options.Service is not null);
        _reader = new OpenRouterClient(service);
        _shelf = new ModelShelf(_reader, TimeProvider.System);
        _book = new RunBook(folder, _shelf, money, emulator is null ? TimeSpan.Zero : options.Pace, TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();

        // What is logged of requests are addresses, which hold no prompt; and no more than what goes wrong.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        options.Logging?.Invoke(builder.Logging);
        builder.WebHost.UseUrls(options.Address.GetLeftPart(UriPartial.Authority)).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostFormBytes;
        });
        _app = builder.Build();
        _app.Use(next => context => new Guard(session, options.Address.IsLoopback).InvokeAsync(context, next));
        Map(new PageHtml(money, session), money, folder, session);
    }

    /// <summary>The emulator that answers; null where the service does.</summary>
    public EmulatorServer? Emulator { get; }

    /// <summary>The folder that keeps runs, pictures and references.</summary>
    public string Folder { get; }

    /// <summary>Where the page is.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts the playground. It answers when the task is done.</summary>
    /// <exception cref="IOException">The port is taken, or the folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not for this user.</exception>
    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options)
    {
        // Before the emulator, which nobody would end where the folder cannot be made.
        var folder = new RunFolder(options.Folder);
        var emulator = options.Service is null ? await EmulatorServer.StartAsync(options.Emulator) : null;
        PlaygroundServer? server = null;
        try
        {
            server = new PlaygroundServer(options, folder, emulator);
            await server._app.StartAsync();
            return server;
        }
        catch
        {
            // What is half made does not listen yet; the emulator does.
            if (server is not null) await server.DisposeAsync();
            else if (emulator is not null) await emulator.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _book.DisposeAsync();

        // A token that is cancelled already means: do not wait for pages that still follow a run.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _reader.Dispose();
        if (Emulator is not null) await Emulator.DisposeAsync();
    }

    private void Map(PageHtml html, Money money, RunFolder folder, string session)
    {
        var page = new PageRoute(_shelf, _book, html);
        _app.MapGet("/", page.AnswerAsync);
        foreach (var asset in PageRoute.Assets) _app.MapGet("/" + asset, () => PageRoute.Asset(asset));

        _app.MapPost("/form", new FormRoute(_shelf).AnswerAsync);
        var references = new ReferenceRoutes(folder);
        _app.MapPost("/references", references.UploadAsync);
        _app.MapPost("/references/of/{run}/{file}", references.ReuseAsync);
        var caps = new MoneyRoute(money, html);
        _app.MapGet("/money", caps.Spent);
        _app.MapPost("/money", caps.SetAsync);

        var runs = new RunRoutes(_book, folder, _shelf, session);
        _app.MapGet("/references/{name}", runs.Reference);
        _app.MapGet("/gallery", runs.Gallery);
        _app.MapPost("/runs", runs.BeginAsync);
        _app.MapGet("/runs/{id}", runs.Card);
        _app.MapDelete("/runs/{id}", runs.CancelAsync);
        _app.MapPost("/runs/{id}/again", runs.AgainAsync);
        _app.MapGet("/runs/{id}/events", runs.Follow);
        _app.MapGet("/runs/{id}/{file}", runs.Picture);
        _app.MapGet("/runs/{id}/{file}/view", runs.View);
    }
}
