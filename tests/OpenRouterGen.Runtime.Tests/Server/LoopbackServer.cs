using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouter.Tests;

/// <summary>A server of raw sockets: it answers exactly the bytes a test says, one request for each connection.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Func<LoopbackExchange, Task> _handler;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly Task _accepting;

    public LoopbackServer(Func<LoopbackExchange, Task> handler)
    {
        _handler = handler;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(64);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/api/v1"));

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        foreach (var socket in _sockets) socket.Dispose();
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
                _sockets.Add(socket);
                connections.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        try
        {
            if (await ReadAsync(socket) is not { } request) return;
            _requests.Enqueue(request);
            await _handler(new LoopbackExchange(request, socket));
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The client went away, which is what many tests want.
        }
    }

    private static async Task<ReceivedRequest?> ReadAsync(Socket socket)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var end = CollectionsEnd(bytes);
            if (end >= 0) return await ReadBodyAsync(socket, bytes, end);
            var read = await socket.ReceiveAsync(buffer);
            if (read == 0) return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }
    }

    private static int CollectionsEnd(List<byte> bytes) => Encoding.Latin1.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal);

    private static async Task<ReceivedRequest> ReadBodyAsync(Socket socket, List<byte> bytes, int end)
    {
        var lines = Encoding.Latin1.GetString([.. bytes.Take(end)]).Split("\r\n");
        var first = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(static line => line.Split(": ", 2)).Select(static pair => new KeyValuePair<string, string>(pair[0], pair[1])).ToList();
        var length = headers.Where(static header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Select(static header => int.Parse(header.Value, CultureInfo.InvariantCulture)).FirstOrDefault();
        var isChunked = headers.Any(static header => header is { Key: "Transfer-Encoding", Value: "chunked" });
        var buffer = new byte[4096];
        while (isChunked ? !EndsWithLastChunk(bytes) : bytes.Count < end + 4 + length)
        {
            var read = await socket.ReceiveAsync(buffer);
            if (read == 0) break;
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        byte[] body = [.. bytes.Skip(end + 4)];
        return new ReceivedRequest(first[0], first[1], headers, isChunked ? Joined(body) : body);
    }

    private static bool EndsWithLastChunk(List<byte> bytes) => Encoding.Latin1.GetString([.. bytes.TakeLast(7)]).EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);

    // RFC 9112 section 7.1: a size in hexadecimal, then as many bytes.
    private static byte[] Joined(byte[] chunks)
    {
        var body = new List<byte>();
        for (var at = 0; ;)
        {
            var end = Encoding.Latin1.GetString(chunks, at, chunks.Length - at).IndexOf("\r\n", StringComparison.Ordinal);
            var size = int.Parse(Encoding.Latin1.GetString(chunks, at, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0) return [.. body];
            body.AddRange(chunks.AsSpan(at + end + 2, size));
            at += end + 2 + size + 2;
        }
    }
}
