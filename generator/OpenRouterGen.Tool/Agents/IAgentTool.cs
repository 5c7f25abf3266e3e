using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ProtocolTool = ModelContextProtocol.Protocol.Tool;

namespace OpenRouterGen.Tool.Agents;

/// <summary>What an agent may call.</summary>
internal interface IAgentTool
{
    ProtocolTool Definition { get; }

    /// <exception cref="Running.ToolException">It cannot be done; the agent gets the sentence.</exception>
    Task<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken);
}
