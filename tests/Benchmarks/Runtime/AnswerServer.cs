using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>A server of raw sockets that answers every request with the same bytes; with null it never answers.</summary>
internal sealed class AnswerServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[]? _answer;
    private readonly Task _accepting;

    public AnswerServer(byte[]? body)
    {
        _answer = body is null
            ? null
            : [.. Encoding.ASCII
                .GetBytes(FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n")), .. body];
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/api/v1");

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        socket.NoDelay = true;
        var buffer = new byte[16 * 1024];
        var length = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var read)
            {
                length += read;
                if (!IsWhole(buffer.AsSpan(0, length)) || _answer is null) continue;
                length = 0;
                for (var sent = 0; sent < _answer.Length;) sent += await socket.SendAsync(_answer.AsMemory(sent));
            }
        }
        catch (SocketException)
        {
            // The client went away.
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var head = request.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        var text = Encoding.ASCII.GetString(request[..head]);
        var at = text.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return true;
        var digits = text.AsSpan(at + "Content-Length:".Length).Trim();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return request.Length >= head + 4 + int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
