using System.Net.Sockets;
using System.Text;

namespace OpenRouter.Tests.Server;

/// <summary>One connection of a <see cref="FaultServer"/>, as its script plays it. It closes when the script returns.</summary>
internal sealed class FaultConnection(FaultServer server, int index, Socket socket, Stream stream)
{
    /// <summary>Which connection it is; the first is 0.</summary>
    public int Index => index;

    public Stream Stream => stream;

    /// <summary>Whether the client has closed its side.</summary>
    public bool IsClosed => !socket.Connected || (socket.Poll(TimeSpan.Zero, SelectMode.SelectRead) && socket.Available == 0);

    /// <summary>Reads a whole request and notes it in the ledger.</summary>
    /// <returns>Null when the client closed before.</returns>
    public async Task<ReceivedRequest?> ReadAsync()
    {
        var request = await RequestReader.ReadAsync(stream);
        if (request is not null) server.Add(request);
        return request;
    }

    /// <summary>Notes a request in the ledger that the script itself has read.</summary>
    public void Note(ReceivedRequest request) => server.Add(request);

    /// <summary>Reads up to the end of the request's head and leaves its body where it is.</summary>
    public async Task ReadHeadAsync()
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one) == 0) return;
            head.Add(one[0]);
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes);
        await stream.FlushAsync();
    }

    /// <summary>Ends when the client closes its side.</summary>
    public async Task UntilClosedAsync()
    {
        var buffer = new byte[256];
        try
        {
            while (await stream.ReadAsync(buffer) > 0)
            {
                // What a client still sends does not matter here.
            }
        }
        catch (IOException)
        {
            // Reset is closed too.
        }
    }

    /// <summary>Closes with RST.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }
}
