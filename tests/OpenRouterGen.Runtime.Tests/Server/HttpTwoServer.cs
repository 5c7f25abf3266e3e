using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace OpenRouter.Tests.Server;

/// <summary>As much of HTTP/2 (RFC 9113) as it takes to refuse a request, to answer it with a stream, and to break off an answer.</summary>
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

    /// <summary>Refuses every request as soon as its head has come, by GOAWAY with no stream processed or by RST_STREAM.</summary>
    public static async Task RefuseAsync(FaultConnection connection, bool isGoAway)
    {
        await foreach (var (type, _, stream) in FramesAsync(connection))
        {
            if (type == Headers) await (isGoAway ? GoAwayAsync(connection, 0) : ResetAsync(connection, stream, Refused));
        }
    }

    /// <summary>Notes every request that came whole, and lets a script answer it.</summary>
    public static async Task AnswerAsync(FaultConnection connection, Func<uint, Task> answer)
    {
        await foreach (var (type, flags, stream) in FramesAsync(connection))
        {
            if (!IsWhole(type, flags)) continue;
            connection.Note(new ReceivedRequest("POST", string.Empty, [], []));
            await answer(stream);
        }
    }

    /// <summary>Answers every request with events. The frame that ends the stream is sent by itself, when it may be.</summary>
    public static async Task StreamAsync(FaultConnection connection, string events, Func<Task> end, Action onReset)
    {
        await foreach (var (type, flags, stream) in FramesAsync(connection))
        {
            if (type == Reset) onReset();
            if (!IsWhole(type, flags)) continue;
            await HeadAsync(connection, stream, "text/event-stream");
            await BodyAsync(connection, stream, events, isEnd: false);
            await end();
            await BodyAsync(connection, stream, string.Empty, isEnd: true);
        }
    }

    /// <summary>Sends the head of a success.</summary>
    public static Task HeadAsync(FaultConnection connection, uint stream, string mediaType, int? length = null)
    {
        // RFC 7541, appendix A: 8 is :status 200, 28 content-length, 31 content-type. Section 6.2.2: literals whose names are in that table.
        List<byte> block = [0x88, 0x0F, 31 - 15, (byte)mediaType.Length, .. Encoding.ASCII.GetBytes(mediaType)];
        if (length?.ToString(CultureInfo.InvariantCulture) is { } text) block.AddRange([0x0F, 28 - 15, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)]);
        return WriteAsync(connection, Headers, EndOfHeaders, stream, [.. block]);
    }

    /// <summary>Sends some of the body.</summary>
    public static Task BodyAsync(FaultConnection connection, uint stream, string text, bool isEnd) =>
        WriteAsync(connection, Data, isEnd ? EndOfStream : (byte)0, stream, Encoding.UTF8.GetBytes(text));

    /// <summary>Ends a stream at once, with one of the codes of section 7.</summary>
    public static Task ResetAsync(FaultConnection connection, uint stream, uint code)
    {
        var payload = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(payload, code);
        return WriteAsync(connection, Reset, 0, stream, payload);
    }

    /// <summary>Takes no more streams, and says which was the last that was looked at.</summary>
    public static Task GoAwayAsync(FaultConnection connection, uint last, uint code = 0)
    {
        var payload = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(payload, last);
        BinaryPrimitives.WriteUInt32BigEndian(payload.AsSpan(4), code);
        return WriteAsync(connection, GoAway, 0, 0, payload);
    }

    private static bool IsWhole(byte type, byte flags) => type is Headers or Data && (flags & EndOfStream) != 0;

    /// <summary>The frames of the client, without what they carry.</summary>
    private static async IAsyncEnumerable<(byte Type, byte Flags, uint Stream)> FramesAsync(FaultConnection connection)
    {
        await connection.Stream.ReadExactlyAsync(new byte[24]);
        await WriteAsync(connection, Settings, 0, 0, []);
        var head = new byte[9];
        while (await connection.Stream.ReadAtLeastAsync(head, 9, throwOnEndOfStream: false) == 9)
        {
            var length = (head[0] << 16) | (head[1] << 8) | head[2];
            await connection.Stream.ReadExactlyAsync(new byte[length]);
            if (head[3] == Settings && head[4] != Acknowledged) await WriteAsync(connection, Settings, Acknowledged, 0, []);
            yield return (head[3], head[4], BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(5)) & 0x7FFF_FFFF);
        }
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
