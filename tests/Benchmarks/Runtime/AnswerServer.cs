using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>A server of raw sockets. The first segment of a path says what it answers; whatever else is asked for does not matter.</summary>
internal sealed class AnswerServer
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, byte[]> _answers = new(StringComparer.Ordinal)
    {
        [ServerPaths.Small] = Whole(Inputs.Response(Inputs.Picture(Inputs.SmallPictureSize))),
        [ServerPaths.Large] = Whole(Inputs.Response(Inputs.Picture(Inputs.PictureSize))),
        [ServerPaths.Images] = Chunked(Inputs.ImageEvents(100, unlisted: 0)),
        [ServerPaths.Chat] = Chunked(Inputs.ChatEvents(100)),
    };

    private int _connections;

    /// <summary>Serves until nobody holds the other end of the standard input.</summary>
    public static int Run()
    {
        var server = new AnswerServer();
        server._listener.Start(512);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)server._listener.LocalEndpoint).Port}/"));
        _ = server.AcceptAsync();
        Console.In.ReadToEnd();
        return 0;
    }

    private static byte[] Whole(byte[] body, string type = "application/json") =>
        [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n")), .. body];

    // What ends the body is a piece of its own, as with every server that does not know its last event before it sends it.
    private static byte[] Chunked(byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes(
            FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n")),
        .. body,
        .. "\r\n0\r\n\r\n"u8,
    ];

    private async Task AcceptAsync()
    {
        while (true)
        {
            var socket = await _listener.AcceptSocketAsync();
            Interlocked.Increment(ref _connections);
            _ = ServeAsync(socket);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        socket.NoDelay = true;
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var read)
            {
                length += read;
                if (PathOf(buffer.AsSpan(0, length)) is not { } path) continue;
                length = 0;
                if (path == ServerPaths.Never) continue;
                var answer = path == ServerPaths.Connections
                    ? Whole(Encoding.ASCII.GetBytes(_connections.ToString(CultureInfo.InvariantCulture)), "text/plain")
                    : _answers[path];
                for (var sent = 0; sent < answer.Length;) sent += await socket.SendAsync(answer.AsMemory(sent));
            }
        }
        catch (SocketException)
        {
            // The client went away.
        }
    }

    /// <summary>The first segment of the path, once the request is whole; null before.</summary>
    private static string? PathOf(ReadOnlySpan<byte> request)
    {
        var head = request.IndexOf("\r\n\r\n"u8);
        if (head < 0) return null;
        var text = Encoding.ASCII.GetString(request[..head]);
        var at = text.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && request.Length < head + 4 + Number(text.AsSpan(at + "Content-Length:".Length).Trim())) return null;
        var isChunked = text.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
        return isChunked && !request.EndsWith("0\r\n\r\n"u8) ? null : text.Split('/', 3)[1].Split(' ')[0];
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
