using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace OpenRouter.Emulator.Serving;

/// <summary>Reads a body whole.</summary>
internal static class RequestBody
{
    /// <summary>The emulator's own limit: room for sixteen reference pictures of three megabytes as data URLs. The service documents none.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>The bytes; null when there are more than <see cref="MostBytes"/>. What was not read is left to the server, which drops it.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes) return null;
        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 0) + 1);
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(), cancellationToken).ConfigureAwait(false);
            if (read == 0) return body.WrittenMemory;
            body.Advance(read);
            if (body.WrittenCount > MostBytes) return null;
        }
    }
}
