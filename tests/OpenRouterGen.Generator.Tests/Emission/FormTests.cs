using System.Text;
using OpenRouter.Tests.Server;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class FormTests
{
    private const string Paths = """
          /transcriptions:
            post:
              operationId: createTranscription
              tags: [Audio]
              requestBody:
                required: true
                content:
                  application/json: { schema: { type: object, required: [text], properties: { text: { type: string } } } }
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file, model]
                      properties:
                        file: { type: string, format: binary }
                        model: { type: string, minLength: 2 }
                        response_format: { type: string, enum: [json, verbose_json] }
                        temperature: { type: number }
                        'timestamp_granularities[]': { type: array, items: { type: string, enum: [word, segment] } }
                        extra: { type: object, properties: { a: { type: integer } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } } }
          /login:
            post:
              operationId: logIn
              tags: [Audio]
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, required: [user],
                properties: { user: { type: string }, ids: { type: array, items: { type: integer } } } } } } }
              responses: { '204': { description: ok } }
          /raw:
            put:
              operationId: putRaw
              tags: [Audio]
              requestBody: { required: true, content: { image/png: { schema: { type: string, format: binary } } } }
              responses: { '204': { description: ok } }
          /note:
            put:
              operationId: putNote
              tags: [Audio]
              requestBody: { content: { text/plain: { schema: { type: string } } } }
              responses: { '204': { description: ok } }
        """;

    [Fact]
    public async Task A_form_repeats_lists_and_writes_objects_as_json()
    {
        var request = await Sent("""
            var answer = await client.Audio.CreateTranscriptionFromFormAsync(new()
            {
                File = FilePart.FromBytes(new byte[] { 1, 2 }, "ä\"b.wav", "audio/wav"),
                Model = "whisper",
                ResponseFormat = "verbose_json",
                Temperature = 0.5,
                TimestampGranularities = ["word", "segment"],
                Extra = new() { A = 1 },
            });
            return answer.Text!;
            """);
        var boundary = request.Header("Content-Type")!.Split("boundary=")[1];
        var parts = request.Text.Split("--" + boundary);
        Assert.StartsWith("multipart/form-data; boundary=form-", request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"file\"; filename=\"ä%22b.wav\"\r\n", parts[1], StringComparison.Ordinal);
        Assert.Contains("Content-Type: audio/wav\r\n", parts[1], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n\u0001\u0002\r\n", parts[1], StringComparison.Ordinal);
        Assert.Equal("\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nwhisper\r\n", parts[2]);
        Assert.EndsWith("name=\"response_format\"\r\n\r\nverbose_json\r\n", parts[3], StringComparison.Ordinal);
        Assert.EndsWith("name=\"temperature\"\r\n\r\n0.5\r\n", parts[4], StringComparison.Ordinal);
        Assert.EndsWith("name=\"timestamp_granularities[]\"\r\n\r\nword\r\n", parts[5], StringComparison.Ordinal);
        Assert.EndsWith("name=\"timestamp_granularities[]\"\r\n\r\nsegment\r\n", parts[6], StringComparison.Ordinal);
        Assert.Contains("name=\"extra\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n", parts[7], StringComparison.Ordinal);
        Assert.Equal("--\r\n", parts[8]);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_sent_as_it_comes()
    {
        var request = await Sent("""
            var stream = new System.IO.Compression.GZipStream(new MemoryStream(Zipped()), System.IO.Compression.CompressionMode.Decompress);
            var answer = await client.Audio.CreateTranscriptionFromFormAsync(new() { File = FilePart.FromStream(stream, "a.wav"), Model = "whisper" });
            return answer.Text!;

            static byte[] Zipped()
            {
                var bytes = new MemoryStream();
                using (var zip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Fastest)) zip.Write("from a stream"u8);
                return bytes.ToArray();
            }
            """);
        Assert.Equal("chunked", request.Header("Transfer-Encoding"));
        Assert.Contains("Content-Type: application/octet-stream\r\n", request.Text, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nfrom a stream\r\n", request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_checked_before_it_is_sent()
    {
        var (result, requests) = await EmittedDocument.Run(
            Paths,
            """
            try { await client.Audio.CreateTranscriptionFromFormAsync(new() { File = FilePart.FromBytes(default, "a"), Model = "w" }); return "sent"; }
            catch (OpenRouterValidationException exception) { return exception.Problems[0].Parameter; }
            """,
            exchange => exchange.JsonAsync("{}"));
        Assert.Equal("model", result);
        Assert.Empty(requests);
    }

    [Fact]
    public async Task A_form_without_files_is_url_encoded()
    {
        var request = await Sent("""await client.Audio.LogInAsync(new() { User = "a b&c", Ids = [1, 2] }); return "";""");
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal("user=a+b%26c&ids=1&ids=2", request.Text);
    }

    [Fact]
    public async Task Bytes_and_text_are_sent_as_the_document_s_type()
    {
        var raw = await Sent("""await client.Audio.PutRawAsync(FilePart.FromBytes("png"u8.ToArray(), "a.png")); return "";""");
        Assert.Equal(("image/png", "png"), (raw.Header("Content-Type"), raw.Text));
        var note = await Sent("""await client.Audio.PutNoteAsync("grün"); return "";""");
        Assert.Equal(("text/plain; charset=utf-8", "grün"), (note.Header("Content-Type"), Encoding.UTF8.GetString(note.Body)));
    }

    private static async Task<ReceivedRequest> Sent(string use)
    {
        var (_, requests) = await EmittedDocument.Run(Paths, use, exchange => exchange.JsonAsync("""{"text":"hello"}"""));
        return Assert.Single(requests);
    }
}
