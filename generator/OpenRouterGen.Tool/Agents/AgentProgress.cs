using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace OpenRouterGen.Tool.Agents;

/// <summary>Says to an agent how far its call is, if it asks for that.</summary>
internal sealed class AgentProgress(RequestContext<CallToolRequestParams> request)
{
    private int _steps;

    public async Task ReportAsync(string message, CancellationToken cancellationToken)
    {
        if (request.Params?.ProgressToken is not { } token)
        {
            return;
        }

        try
        {
            var value = new ProgressNotificationValue { Progress = ++_steps, Message = message };
            await request.Server.NotifyProgressAsync(token, value, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // The agent is gone. What it asked for is paid, and becomes a file.
        }
    }
}
