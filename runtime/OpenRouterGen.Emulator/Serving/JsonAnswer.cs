using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator.Serving;

/// <summary>Writes JSON as the service does: one line, UTF-8, nothing escaped that need not be.</summary>
internal static class JsonAnswer
{
    public const string ContentType = "application/json";

    // The answers are read as JSON and never put into a page, which is what the stricter encoder is for.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Task SendAsync(HttpContext context, ServiceError error) => SendAsync(context, error, error.Status);

    public static async Task SendAsync(HttpContext context, IJsonWritable body, int status = StatusCodes.Status200OK)
    {
        var json = ToUtf8(body);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }

    public static ReadOnlyMemory<byte> ToUtf8(IJsonWritable body)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, s_options)) body.Write(writer);
        return buffer.WrittenMemory;
    }
}
