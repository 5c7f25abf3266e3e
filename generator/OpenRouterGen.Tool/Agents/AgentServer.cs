using System.Globalization;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using OpenRouter;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Agents;

/// <summary>
/// Serves an agent over the standard streams of this process, until it closes them. The standard output has messages of the protocol and nothing else; words
/// for a person go to the standard error.
/// </summary>
internal sealed class AgentServer(ToolContext context, AgentSettings settings, ModelCatalog catalog)
{
    private const string ServerName = "openroutergen";

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ClientConnection.OpenAsync(catalog, context, cancellationToken).ConfigureAwait(false);
        List<IAgentTool> tools = [.. AgentTools.Looking(context, settings), new GenerateTool(context, settings, catalog, connection)];
        var byName = tools.ToDictionary(tool => tool.Definition.Name, StringComparer.Ordinal);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = ServerName, Version = ToolVersion.Text },
            ServerInstructions = Instructions(connection.IsEmulator),
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => new(new ListToolsResult { Tools = [.. tools.Select(tool => tool.Definition)] }),
                CallToolHandler = async (request, token) => await CallAsync(byName, request, token).ConfigureAwait(false),
            },
        };
        options.Filters.Message.IncomingFilters.Add(RefuseMalformed);
        using var log = AgentLog.Create(context.Screen);
        await using var transport = new StdioServerTransport(ServerName, log);
        await using var server = McpServer.Create(transport, options, log);
        await server.RunAsync(cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    // The library calls parameters that are none of the protocol an internal error, and says no more.
    private static McpMessageHandler RefuseMalformed(McpMessageHandler next) => async (message, cancellationToken) =>
    {
        try
        {
            await next(message, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException exception) when (message.JsonRpcMessage is JsonRpcRequest request)
        {
            throw new McpProtocolException(
                $"The params of '{request.Method}' are not those of the protocol: {exception.Message}", exception, McpErrorCode.InvalidParams);
        }
    };

    // What a tool cannot do, the agent reads as the tool's result, and may try otherwise.
    private async Task<CallToolResult> CallAsync(
        Dictionary<string, IAgentTool> tools, RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var name = request.Params?.Name ?? string.Empty;
        if (!tools.TryGetValue(name, out var tool))
        {
            throw new McpProtocolException($"There is no tool '{name}'; they are {string.Join(", ", tools.Keys)}.", McpErrorCode.InvalidParams);
        }

        try
        {
            return await tool.CallAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException exception)
        {
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = exception.Message }] };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.Screen.Note($"error: a defect of the tool, in {name}: {exception}");
            throw;
        }
    }

    private string Instructions(bool isEmulated) => string.Create(
        CultureInfo.InvariantCulture,
        $"Makes pictures by the models of a catalog. Pick one with list_models, look at what it takes with show_model, "
        + $"hold a request against it with check_request or\nlet fit_request change it, ask estimate_cost, then generate_image. "
        + $"A session may cost {settings.MaxCost} USD, a call {settings.MaxCostPerCall} USD. Pictures are in {settings.Folder}.\n"
        + $"{(isEmulated ? ClientConnection.EmulatorWords : $"{OpenRouterEnvironment.ApiKey} is set: pictures are billed.")}");
}
