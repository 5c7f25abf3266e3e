using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace OpenRouterGen.Tool.Agents;

/// <summary>Says to an agent how far its call is, if it asks for that.</summary>
internal sealed class AgentProgress(RequestContext<CallToolRequestParams> request)
{
    private int _steps;

    public Task ReportAsync(string message, CancellationToken cancellationToken) => request.Params?.ProgressToken is { } token
        ? request.Server.NotifyProgressAsync(
            token, new ProgressNotificationValue { Progress = ++_steps, Message = message }, cancellationToken: cancellationToken)
        : Task.CompletedTask;
}
