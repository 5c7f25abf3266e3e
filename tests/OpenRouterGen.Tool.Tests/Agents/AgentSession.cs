using System.Collections.Concurrent;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using OpenRouter;
using OpenRouter.Emulator;

namespace OpenRouterGen.Tool.Tests.Agents;

/// <summary>A client of the protocol's own package, and the built tool as its server over the standard streams of a process.</summary>
internal sealed class AgentSession : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openroutergen agent ");
    private readonly ConcurrentQueue<string> _words = new();
    private McpClient? _client;

    public McpClient Client => _client!;

    /// <summary>What the server writes on its standard error.</summary>
    public string Words => string.Join('\n', _words);

    public string Folder => _folder.FullName;

    /// <summary>Starts the server, whose calls go to an emulator of its own unless one is given.</summary>
    public static async Task<AgentSession> StartAsync(EmulatorServer? service, params string[] options)
    {
        var session = new AgentSession();
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "openroutergen",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Tool.dll"), "mcp", .. options],
            WorkingDirectory = session._folder.FullName,
            EnvironmentVariables = new Dictionary<string, string?>
            {
                [OpenRouterEnvironment.ApiKey] = service?.ApiKey,
                [OpenRouterEnvironment.BaseUrl] = service?.BaseAddress.ToString(),
            },
            StandardErrorLines = session._words.Enqueue,
        });
        session._client = await McpClient.CreateAsync(transport);
        return session;
    }

    public async Task<CallToolResult> CallAsync(
        string tool, object arguments, IProgress<ProgressNotificationValue>? progress = null, CancellationToken cancellationToken = default)
    {
        var json = JsonSerializer.SerializeToElement(arguments);
        var values = json.EnumerateObject().ToDictionary(member => member.Name, object? (member) => member.Value);
        return await Client.CallToolAsync(tool, values, progress, cancellationToken: cancellationToken);
    }

    /// <summary>Calls what must do, and returns its structured result.</summary>
    public async Task<JsonElement> DoAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError is not true, Text(result));
        return JsonSerializer.SerializeToElement(result.StructuredContent);
    }

    /// <summary>Calls what must fail, and returns its sentence.</summary>
    public async Task<string> RefusedAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError, Text(result));
        return Text(result);
    }

    public static string Text(CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
