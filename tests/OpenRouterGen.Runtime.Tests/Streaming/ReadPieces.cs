using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Streaming;

/// <summary>Reads a stream that comes in pieces, at once or later.</summary>
internal static class ReadPieces
{
    public static async Task<List<(string Data, bool IsTerminated)>> AllAsync(IEnumerable<byte[]> pieces, bool isAsync = false, int limit = int.MaxValue)
    {
        var rest = new LinkedList<byte[]>(pieces.Where(static piece => piece.Length > 0));
        using var reader = new EventStreamReader(Read, limit, bufferSize: 16);
        var events = new List<(string, bool)>();
        while (await reader.ReadAsync()) events.Add((Encoding.UTF8.GetString(reader.Data.Span), reader.IsTerminated));
        return events;

        async ValueTask<int> Read(Memory<byte> buffer)
        {
            if (isAsync) await Task.Yield();
            if (rest.First is not { Value: var piece }) return 0;
            rest.RemoveFirst();
            var count = Math.Min(piece.Length, buffer.Length);
            piece.AsSpan(0, count).CopyTo(buffer.Span);
            if (count < piece.Length) rest.AddFirst(piece[count..]);
            return count;
        }
    }

    /// <summary>Only what a blank line ends, as the standard has it.</summary>
    public static async Task<string[]> TerminatedAsync(IEnumerable<byte[]> pieces, bool isAsync = false) =>
        [.. (await AllAsync(pieces, isAsync)).Where(static item => item.IsTerminated).Select(static item => item.Data)];
}
