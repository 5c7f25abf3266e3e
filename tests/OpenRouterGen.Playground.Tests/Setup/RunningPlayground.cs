using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using OpenRouter;
using OpenRouterGen.AddOns.Tests.Logging;
using Playground;
using Playground.Serving;

namespace OpenRouterGen.Playground.Tests.Setup;

/// <summary>A playground on a port of its own with a folder of its own, and the requests that its page makes.</summary>
internal sealed partial class RunningPlayground : IAsyncDisposable
{
    // A test may start another one over the folder of one that is gone, so all go together.
    private static readonly Lazy<string> s_folders = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("playground-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private readonly HttpClient _http;

    private RunningPlayground(PlaygroundServer server, HttpClient http, string session) => (Server, _http, Session) = (server, http, session);

    public PlaygroundServer Server { get; }

    public string Session { get; }

    public Uri Address => Server.Address;

    /// <param name="folder">The folder of an earlier one; null for a new one.</param>
    /// <param name="pace">How long the emulator seems to work on each picture.</param>
    /// <param name="service">What stands for the service; null for the emulator.</param>
    /// <param name="log">Takes all of the log, whatever its level; null for none.</param>
    public static async Task<RunningPlayground> StartAsync(
        string? folder = null, TimeSpan pace = default, OpenRouterClientOptions? service = null, LogSink? log = null)
    {
        folder ??= Directory.CreateDirectory(Path.Combine(s_folders.Value, NewId())).FullName;
        var options = new PlaygroundOptions
        {
            Address = new("http://127.0.0.1:0"),
            Folder = folder,
            Pace = pace,
            Service = service,
            Logging = log is null ? null : logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log),
        };
        var server = await PlaygroundServer.StartAsync(options);
        var http = new HttpClient { BaseAddress = server.Address };
        var page = await http.GetStringAsync("/");
        return new RunningPlayground(server, http, SessionOf().Match(page).Groups[1].Value);
    }

    public static string NewId() => Guid.NewGuid().ToString("N");

    public Task<string> GetAsync(string path) => _http.GetStringAsync(path);

    public Task<HttpResponseMessage> GetAnswerAsync(string path) => _http.GetAsync(path);

    /// <summary>Sends what the page sends.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null) =>
        SendAsync(method, path, body, Address.GetLeftPart(UriPartial.Authority), Session);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, string? origin, string? session)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (session is not null) request.Headers.Add(Guard.Header, session);
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>What the form means as it stands.</summary>
    public async Task<JsonElement> FormAsync(params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync("/form", fields);
        return JsonElement.Parse(await SucceededAsync(answer));
    }

    /// <summary>Begins a run and returns its id.</summary>
    public async Task<string> BeginAsync(params (string Name, string Value)[] fields)
    {
        (string, string)[] prompt = Array.Exists(fields, field => field.Name == "prompt") ? [] : [("prompt", "a fox")];
        using var answer = await PostAsync("/runs", [("id", NewId()), .. prompt, .. fields]);
        return await SucceededAsync(answer);
    }

    /// <summary>Begins a run and waits until it is done.</summary>
    public async Task<string> MakeAsync(params (string Name, string Value)[] fields)
    {
        var id = await BeginAsync(fields);
        await WaitForEndAsync(id);
        return id;
    }

    /// <summary>Waits until a run is done.</summary>
    public async Task WaitForEndAsync(string id)
    {
        await foreach (var _ in FollowAsync(id))
        {
        }
    }

    /// <summary>The events of a run, to its end.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(string id, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/runs/{id}/events");
        if (after is not null) request.Headers.Add("Last-Event-ID", after);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(new MediaTypeHeaderValue("text/event-stream"), answer.Content.Headers.ContentType);
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync()) yield return item;
    }

    public static async Task<string> SucceededAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    [GeneratedRegex("name=\"session\" content=\"(\\w+)\"")]
    private static partial Regex SessionOf();
}
