using System.Globalization;
using System.Text;

namespace OpenRouter.Tests.Server;

/// <summary>Reads one whole request off a connection.</summary>
internal static class RequestReader
{
    /// <returns>Null when the connection ended before the request did.</returns>
    public static async Task<ReceivedRequest?> ReadAsync(Stream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var end = EndOfHead(bytes);
            if (end >= 0) return await ReadBodyAsync(stream, bytes, end);
            var read = await stream.ReadAsync(buffer);
            if (read == 0) return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }
    }

    private static int EndOfHead(List<byte> bytes) => Encoding.Latin1.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal);

    private static async Task<ReceivedRequest?> ReadBodyAsync(Stream stream, List<byte> bytes, int end)
    {
        var lines = Encoding.Latin1.GetString([.. bytes.Take(end)]).Split("\r\n");
        var first = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(static line => line.Split(": ", 2))
            .Select(static pair => new KeyValuePair<string, string>(pair[0], pair[1])).ToList();
        var length = headers.Where(static header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            .Select(static header => int.Parse(header.Value, CultureInfo.InvariantCulture)).FirstOrDefault();
        var isChunked = headers.Any(static header => header is { Key: "Transfer-Encoding", Value: "chunked" });
        var buffer = new byte[4096];
        while (isChunked ? !EndsWithLastChunk(bytes) : bytes.Count < end + 4 + length)
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0) return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        byte[] body = [.. bytes.Skip(end + 4)];
        return new ReceivedRequest(first[0], first[1], headers, isChunked ? Joined(body) : body);
    }

    private static bool EndsWithLastChunk(List<byte> bytes) =>
        Encoding.Latin1.GetString([.. bytes.TakeLast(7)]).EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);

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
