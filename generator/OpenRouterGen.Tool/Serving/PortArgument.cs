using System.CommandLine;
using System.Net.Sockets;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Serving;

/// <summary>The port that a command listens on.</summary>
internal static class PortArgument
{
    public static Option<int> Create(int port, string words) =>
        NumberOption.Whole("--port", 0, 65535, port, "PORT", $"The port on 127.0.0.1; 0 is a free one, and {words}.");

    /// <summary>Starts what listens on a port.</summary>
    /// <exception cref="ToolException">The port is taken, or not for this user.</exception>
    public static async Task<T> ListenAsync<T>(int port, Func<Task<T>> start)
    {
        try
        {
            return await start().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw ToolException.Network(
                FormattableString.Invariant($"port {port} cannot be listened on: {exception.Message.TrimEnd('.')}; --port names another, 0 is a free one"),
                exception);
        }
    }
}
