using System.Buffers.Binary;

namespace OpenRouter.Tests.Server;

/// <summary>As much of HTTP/2 (RFC 9113) as it takes to refuse a request.</summary>
internal static class HttpTwoServer
{
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte GoAway = 7;
    private const byte Acknowledged = 1;

    // Section 7: REFUSED_STREAM, "the endpoint refused the stream prior to performing any application processing".
    private const uint Refused = 7;

    /// <summary>Refuses every request, by GOAWAY with no stream processed or by RST_STREAM.</summary>
    public static async Task RefuseAsync(FaultConnection connection, bool isGoAway)
    {
        await connection.Stream.ReadExactlyAsync(new byte[24]);
        await WriteAsync(connection, Settings, 0, 0, []);
        while (true)
        {
            var head = new byte[9];
            if (await connection.Stream.ReadAtLeastAsync(head, 9, throwOnEndOfStream: false) < 9) return;
            var length = (head[0] << 16) | (head[1] << 8) | head[2];
            var stream = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(5)) & 0x7FFF_FFFF;
            await connection.Stream.ReadExactlyAsync(new byte[length]);
            if (head[3] == Settings && head[4] != Acknowledged) await WriteAsync(connection, Settings, Acknowledged, 0, []);
            if (head[3] == Headers) await RefuseStreamAsync(connection, stream, isGoAway);
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
        frame[2] = (byte)payload.Length;
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        return connection.SendAsync(frame);
    }
}
