using System.Buffers.Binary;
using System.Text;

namespace OpenRouter.Tests.Server;

/// <summary>As much of HTTP/2 (RFC 9113) as it takes to refuse a request, or to answer it with a stream.</summary>
internal static class HttpTwoServer
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte GoAway = 7;
    private const byte Acknowledged = 1;
    private const byte EndOfStream = 1;
    private const byte EndOfHeaders = 4;

    // Section 7: REFUSED_STREAM, "the endpoint refused the stream prior to performing any application processing".
    private const uint Refused = 7;

    /// <summary>Refuses every request, by GOAWAY with no stream processed or by RST_STREAM.</summary>
    public static async Task RefuseAsync(FaultConnection connection, bool isGoAway)
    {
        await foreach (var (type, _, stream) in FramesAsync(connection))
        {
            if (type == Headers) await RefuseStreamAsync(connection, stream, isGoAway);
        }
    }

    /// <summary>Answers every request with events. The frame that ends the stream is sent by itself, when it may be.</summary>
    public static async Task StreamAsync(FaultConnection connection, string events, Func<Task> end, Action onReset)
    {
        // RFC 7541: ":status: 200" and "content-type" of the static table, the latter with a value of its own.
        byte[] head = [0x88, 0x0F, 0x10, (byte)"text/event-stream"u8.Length, .. "text/event-stream"u8];
        await foreach (var (type, flags, stream) in FramesAsync(connection))
        {
            if (type == Reset) onReset();
            if (type is not (Headers or Data) || (flags & EndOfStream) == 0) continue;
            await WriteAsync(connection, Headers, EndOfHeaders, stream, head);
            await WriteAsync(connection, Data, 0, stream, Encoding.UTF8.GetBytes(events));
            await end();
            await WriteAsync(connection, Data, EndOfStream, stream, []);
        }
    }

    /// <summary>The frames of the client, without what they carry.</summary>
    private static async IAsyncEnumerable<(byte Type, byte Flags, uint Stream)> FramesAsync(FaultConnection connection)
    {
        await connection.Stream.ReadExactlyAsync(new byte[24]);
        await WriteAsync(connection, Settings, 0, 0, []);
        while (true)
        {
            var head = new byte[9];
            if (await connection.Stream.ReadAtLeastAsync(head, 9, throwOnEndOfStream: false) < 9) yield break;
            var length = (head[0] << 16) | (head[1] << 8) | head[2];
            await connection.Stream.ReadExactlyAsync(new byte[length]);
            if (head[3] == Settings && head[4] != Acknowledged) await WriteAsync(connection, Settings, Acknowledged, 0, []);
            yield return (head[3], head[4], BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(5)) & 0x7FFF_FFFF);
        }
    }

    private static async Task RefuseStreamAsync(FaultConnection connection, uint stream, bool isGoAway)
    {
        var payload = new byte[isGoAway ? 8 : 4];
        BinaryPrimitives.WriteUInt32BigEndian(payload.AsSpan(payload.Length - 4), isGoAway ? 0 : Refused);
        await WriteAsync(connection, isGoAway ? GoAway : Reset, 0, isGoAway ? 0 : stream, payload);
    }

    private static Task WriteAsync(FaultConnection connection, byte type, byte flags, uint stream, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)payload.Length);
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        return connection.SendAsync(frame);
    }
}
