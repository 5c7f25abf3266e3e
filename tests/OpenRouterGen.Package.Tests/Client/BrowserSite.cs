using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using OpenRouter.Emulator;
using OpenRouterGen.Playground.Tests.Browser;

namespace OpenRouterGen.Package.Tests.Client;

/// <summary>Serves a published app to a browser, passes its calls on to an emulator, and takes what the app says it saw.</summary>
internal sealed class BrowserSite : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly TaskCompletionSource<string> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BrowserSite(WebApplication app) => _app = app;

    public static async Task<BrowserSite> StartAsync(string folder, EmulatorServer emulator)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = new BrowserSite(builder.Build());
        site._app.Urls.Add("http://127.0.0.1:0");
        var files = new PhysicalFileProvider(folder);
        site._app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        site._app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
        site._app.MapPost("/result", async (HttpRequest request) => site._result.TrySetResult(await new StreamReader(request.Body).ReadToEndAsync()));
        site._app.MapPost("/api/v1/{**path}", (HttpContext context, string path) => site.PassOnAsync(context, emulator, path));
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Opens the page in a browser that keeps its files in a folder, and returns what the app says.</summary>
    public async Task<string> VisitAsync(string profile)
    {
        Directory.CreateDirectory(profile);
        using var browser = Process.Start(DotNet.StartInfo(
            InstalledChromium.Path!, profile, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile, _app.Urls.First()))!;
        _ = browser.StandardOutput.ReadToEndAsync();
        _ = browser.StandardError.ReadToEndAsync();
        try
        {
            return await _result.Task.WaitAsync(s_patience);
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassOnAsync(HttpContext context, EmulatorServer emulator, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{emulator.BaseAddress}/{path}") { Content = new StreamContent(context.Request.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        request.Headers.TryAddWithoutValidation("Accept", context.Request.Headers.Accept.ToString());
        request.Headers.Authorization = new("Bearer", emulator.ApiKey);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
