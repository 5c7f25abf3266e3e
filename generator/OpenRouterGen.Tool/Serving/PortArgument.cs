using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Serving;

/// <summary>The port that a command listens on.</summary>
internal static class PortArgument
{
    public static Option<int> Create(int port, string words) =>
        NumberOption.Whole("--port", 0, 65535, port, "PORT", $"The port on 127.0.0.1; 0 is a free one, and {words}.");

    /// <summary>Starts what listens on a port.</summary>
    /// <exception cref="ToolException">The port is taken, or not for this user.</exception>
    public static Task<T> ListenAsync<T>(int port, Func<Task<T>> start) =>
        ListenAsync(FormattableString.Invariant($"port {port}"), "--port names another, 0 is a free one", start);

    /// <summary>Starts what listens somewhere. What else fails stays as it is.</summary>
    /// <param name="place">Where it listens.</param>
    /// <param name="advice">How another place is named.</param>
    /// <param name="start">Starts it.</param>
    /// <exception cref="ToolException">The port is taken or not for this user, or the address is none of this machine.</exception>
    public static async Task<T> ListenAsync<T>(string place, string advice, Func<Task<T>> start)
    {
        try
        {
            return await start().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or IOException { InnerException: AddressInUseException or SocketException })
        {
            throw ToolException.Network($"{place} cannot be listened on: {exception.Message.TrimEnd('.')}; {advice}", exception);
        }
    }
}
