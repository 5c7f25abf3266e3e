namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class AnswerTests
{
    private const string Paths = """
          /speech:
            post:
              operationId: createSpeech
              tags: [Audio]
              responses: { '200': { description: ok, content: { audio/*: { schema: { type: string, format: binary } } } } }
          /notes:
            get:
              operationId: getNotes
              tags: [Audio]
              responses: { '200': { description: ok, content: { text/plain: { schema: { type: string } } } } }
          /old:
            get:
              operationId: getOld
              tags: [Audio]
              deprecated: true
              responses: { '200': { description: none }, '204': { description: none } }
        """;

    [Fact]
    public async Task Bytes_come_with_their_media_type_and_identifier()
    {
        var (result, requests) = await EmittedDocument.Run(
            Paths,
            """
            await using var answer = await client.Audio.CreateSpeechAsync();
            return $"{answer.MediaType} {answer.GenerationId} {answer.Length} {Encoding.UTF8.GetString(await answer.ReadAsBytesAsync())}";
            """,
            exchange => exchange.AnswerAsync(200, "audio/mpeg", "sound", "X-Generation-Id: gen-1"));
        Assert.Equal("audio/mpeg gen-1 5 sound", result);
        Assert.Equal("audio/*, */*;q=0.1", Assert.Single(requests).Header("Accept"));
    }

    [Theory]
    [InlineData(402)]
    [InlineData(200)]
    public async Task An_error_in_json_is_an_error_of_the_api(int status)
    {
        var (result, _) = await EmittedDocument.Run(
            Paths,
            """
            try { await client.Audio.CreateSpeechAsync(); return "no error"; }
            catch (OpenRouterPaymentRequiredException exception)
            {
                var tried = await client.Audio.TryCreateSpeechAsync();
                return exception.Error!.Message + tried.Error!.Code;
            }
            """,
            exchange => exchange.JsonAsync("""{"error":{"message":"no credit","code":402}}""", status));
        Assert.Equal("no credit402", result);
    }

    [Theory]
    [InlineData(200, "7")]
    [InlineData(202, "null")]
    [InlineData(204, "null")]
    public async Task A_status_is_read_as_the_document_describes_it(int status, string expected)
    {
        const string Declared = """
              /job:
                get:
                  operationId: getJob
                  tags: [Jobs]
                  responses:
                    '200': { description: done, content: { application/json: { schema: { type: integer } } } }
                    '202': { description: begun }
                    '204': { description: none }
              /task:
                get:
                  operationId: getTask
                  tags: [Jobs]
                  responses:
                    '200': { description: done, content: { application/json: { schema: { type: object, properties: { n: { type: integer } } } } } }
                    '202': { description: begun }
                    '204': { description: none }
              /note:
                get:
                  operationId: getNote
                  tags: [Jobs]
                  responses: { '200': { description: ok, content: { text/plain: {} } }, '202': { description: begun }, '204': { description: none } }
              /sound:
                get:
                  operationId: getSound
                  tags: [Jobs]
                  responses: { '200': { description: ok, content: { audio/mpeg: {} } }, '202': { description: begun }, '204': { description: none } }
            """;
        var (result, _) = await EmittedDocument.Run(
            Declared,
            """
            long? job = await client.Jobs.GetJobAsync();
            var tried = await client.Jobs.TryGetJobAsync();
            if (!tried.IsSuccess || tried.Value != job) return "tried " + tried.Value;
            if (job is not null) return job.ToString()!;
            if (await client.Jobs.GetTaskAsync() is not null) return "a task";
            if (await client.Jobs.GetNoteAsync() is not null) return "a note";
            return await client.Jobs.GetSoundAsync() is null ? "null" : "a sound";
            """,
            exchange => status is 200 ? exchange.JsonAsync("7") : exchange.SendAsync($"HTTP/1.1 {status} x\r\nConnection: close\r\n\r\n"));
        Assert.Equal(expected, result);
    }

    [Fact]
    public async Task Text_is_a_string()
    {
        var (result, _) = await EmittedDocument.Run(Paths, "return await client.Audio.GetNotesAsync();",
            exchange => exchange.AnswerAsync(200, "text/plain; charset=iso-8859-1", [0x67, 0x72, 0xfc, 0x6e]));
        Assert.Equal("grün", result);
    }

    [Fact]
    public async Task A_deprecated_operation_is_obsolete_and_its_answer_without_content_is_nothing()
    {
        var (result, _) = await EmittedDocument.Run(
            Paths,
            """
            #pragma warning disable CS0612
            await client.Audio.GetOldAsync();
            var method = typeof(AudioClient).GetMethod("GetOldAsync")!;
            return method.IsDefined(typeof(ObsoleteAttribute), false) + "" + method.ReturnType.Name;
            """,
            exchange => exchange.AnswerAsync(204, null, string.Empty));
        Assert.Equal("TrueTask", result);
    }
}
