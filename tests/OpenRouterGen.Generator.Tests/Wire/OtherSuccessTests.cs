namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>A success that is declared as something else than what a method returns, or as nothing, is never read as it, end to end.</summary>
public sealed class OtherSuccessTests
{
    private const string Item = "application/json: { schema: { type: object, properties: { a: { type: integer } } } }";

    [Theory]
    [InlineData("200", "1")]
    [InlineData("206", "OpenRouterResponseFormatException 206 {\"a\":1}")]
    [InlineData("204", "null")]
    public async Task An_object_beside_text_for_every_other_success_and_none_for_one(string status, string expected) => Assert.Equal(
        expected,
        await Run(
            $"'200': {{ description: ok, content: {{ {Item} }} }}, '204': {{ description: none }}, "
                + "'2XX': { description: x, content: { text/plain: { schema: { type: string } } } }",
            status, "application/json", "{\"a\":1}", "var value = await client.Default.DoAsync(); return value is null ? \"null\" : value.A.ToString()!;"));

    [Theory]
    [InlineData("200", "7")]
    [InlineData("204", "null")]
    public async Task A_number_in_text_beside_no_content(string status, string expected) => Assert.Equal(
        expected,
        await Run("'200': { description: ok, content: { text/plain: { schema: { type: integer } } } }, '204': { description: none }",
            status, "text/plain", "7", "var value = await client.Default.DoAsync(); return value?.ToString() ?? \"null\";"));

    [Theory]
    [InlineData("200", "1")]
    [InlineData("206", "OpenRouterResponseFormatException 206 data: {\"a\":1}\n\n")]
    [InlineData("204", "OpenRouterResponseFormatException 204 ")]
    public async Task A_stream_beside_json_for_every_other_success_and_none_for_one(string status, string expected)
    {
        const string Events = "text/event-stream: { schema: { type: object, properties: { a: { type: integer } } } }";
        Assert.Equal(
            expected,
            await Run(
                $"'200': {{ description: ok, content: {{ {Events} }} }}, '204': {{ description: none }}, '2XX': {{ description: x, content: {{ {Item} }} }}",
                status,
                "text/event-stream",
                "data: {\"a\":1}\n\n",
                """
                var seen = new List<string>();
                await foreach (var e in client.Default.DoStreamingAsync()) seen.Add(e.A!.Value.ToString());
                return string.Join(' ', seen);
                """));
    }

    private static async Task<string> Run(string responses, string status, string mediaType, string body, string use)
    {
        var document = WireDocument.Of($$"""
            paths:
              /a: { get: { operationId: do, responses: { {{responses}} } } }
            """);
        var (result, _) = await WireDocument.Run(document, $$"""
            try { {{use}} }
            catch (OpenRouterResponseFormatException exception) { return exception.GetType().Name + " " + exception.StatusCode + " " + exception.RawText; }
            """, string.Empty, exchange => status == "204"
                ? exchange.AnswerAsync(204, null, string.Empty)
                : exchange.AnswerAsync(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), mediaType, body));
        return result;
    }
}
