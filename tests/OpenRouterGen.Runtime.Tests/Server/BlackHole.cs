using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OpenRouter.Tests.Server;

/// <summary>An address that answers no attempt to connect: its queue of connections is full, and nobody takes one.</summary>
internal sealed class BlackHole : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _waiting = [];

    public BlackHole()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(1);
        for (var i = 0; i < 8; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            try
            {
                socket.Connect(_listener.LocalEndPoint!);
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.WouldBlock)
            {
                // Under way, or stuck: that is what fills the queue.
            }

            _waiting.Add(socket);
        }
    }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/api/v1"));

    public ValueTask DisposeAsync()
    {
        foreach (var socket in _waiting) socket.Dispose();
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }
}
