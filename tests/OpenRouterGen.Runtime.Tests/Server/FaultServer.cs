using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace OpenRouter.Tests.Server;

/// <summary>A server of raw sockets in which a script plays each connection, byte by byte. It keeps a ledger of every request that came whole.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Func<FaultConnection, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly ConcurrentQueue<Exception> _problems = new();
    private readonly ConcurrentDictionary<Socket, byte> _sockets = new();
    private readonly Task _accepting;
    private int _connections;
    private int _closed;

    public FaultServer(Func<FaultConnection, Task> script, X509Certificate2? certificate = null)
    {
        _script = script;
        _certificate = certificate;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        _accepting = AcceptAsync();
    }

    public Uri Address =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/api/v1"));

    /// <summary>Every request that came whole, in order.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Connections whose script has ended, as it does when the client has closed its side.</summary>
    public int Closed => Volatile.Read(ref _closed);

    /// <summary>What went wrong in a script itself; a client that goes away is not among it.</summary>
    public IReadOnlyList<Exception> Problems => [.. _problems];

    internal void Add(ReceivedRequest request) => _requests.Enqueue(request);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        foreach (var socket in _sockets.Keys) socket.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync();
                socket.NoDelay = true;
                _sockets[socket] = 0;
                var index = Interlocked.Increment(ref _connections) - 1;
                connections.Add(Task.Run(() => ServeAsync(socket, index)));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(Socket socket, int index)
    {
        try
        {
            await using var stream = await OpenAsync(socket);
            await _script(new FaultConnection(this, index, socket, stream));
            if (socket.Connected) socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, which is what many tests want.
        }
        catch (Exception exception)
        {
            _problems.Enqueue(exception);
        }
        finally
        {
            socket.Dispose();
            _sockets.TryRemove(socket, out _);
            Interlocked.Increment(ref _closed);
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var plain = new NetworkStream(socket, ownsSocket: false);
        if (_certificate is null) return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(_certificate);
        return secure;
    }
}
