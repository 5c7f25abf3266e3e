using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class ResponseBuilderTests
{
    private const string JsonMedia = "application/json: { schema: { $ref: '#/components/schemas/Root' } }";

    private const string Json = "content: { " + JsonMedia + " }";

    private const string Inline =
        "description: x, content: { application/json: { schema: { type: object, description: y, properties: { b: { type: string } } } } }";

    [Theory]
    [InlineData("'200': { content: { application/rss+xml: { schema: { $ref: '#/components/schemas/Root' } }, " + JsonMedia + " } }",
        "Json", "NamedRef", null)]
    [InlineData("'200': { content: { text/plain: {} } }", "Text", "ScalarRef", "text/plain, */*;q=0.1")]
    [InlineData("'200': { content: { application/rss+xml: {} } }", "Text", "ScalarRef", "application/rss+xml, */*;q=0.1")]
    [InlineData("'200': { content: { audio/*: {} } }", "Binary", "ContentRef", "audio/*, */*;q=0.1")]
    [InlineData("'200': { content: { video/mp4: {}, \"x/y\\r\\nz\": {} } }", "Binary", "ContentRef", "video/mp4, */*;q=0.1")]
    [InlineData("'200': { description: none }, '204': { description: none }", "Json", null, null)]
    [InlineData("'204': { description: none }, '200': { " + Json + " }", "Json", "NamedRef", null)]
    [InlineData("'202': { " + Json + " }, '201': { " + Json + " }", "Json", "NamedRef", null)]
    [InlineData("default: { " + Json + " }", "Json", "NamedRef", null)]
    public void An_answer_is_json_else_text_else_bytes(string responses, string kind, string? type, string? accept)
    {
        var operation = Spec(responses).Model().Client.Groups[0].Operations[0];
        Assert.Equal((kind, type, accept), (operation.ResponseKind.ToString(), operation.Response?.GetType().Name, operation.Accept));
    }

    [Theory]
    [InlineData("text/csv: { schema: { type: string } }", "text/csv")]
    [InlineData("application/pdf: {}", "application/pdf")]
    [InlineData("application/vnd.thing+json: { schema: { type: object } }", "application/vnd.thing+json")]
    public void Another_media_type_of_another_schema_is_reported(string media, string name)
    {
        var problem = Spec($"'200': {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Root' }} }}, {media} }} }}").Problem();
        Assert.Equal("ORG0024", problem.Descriptor.Id);
        Assert.Equal(
            [$"the answer '{name}' of 'getThing'", "its schema is another one, and the method asks for 'application/json'"], problem.Arguments);
    }

    [Theory]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Root' } }")]
    [InlineData("application/vnd.thing+json: { schema: { $ref: '#/components/schemas/Root' } }")]
    public void Another_media_type_of_the_same_schema_is_another_spelling(string media) =>
        Assert.NotNull(Spec($"'200': {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Root' }} }}, {media} }} }}").Model());

    [Fact]
    public void Of_two_different_successes_the_lowest_counts_and_the_other_is_reported()
    {
        var result = Spec("'202': { content: { application/json: { schema: { type: object } } } }, '201': { " + Json + " }").Compile();
        Assert.Equal("Root", ((NamedRef)result.Model!.Client.Groups[0].Operations[0].Response!).Name.Text);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("ORG0024", problem.Descriptor.Id);
        Assert.Equal(["the answer 202 of 'getThing'", "it differs from the answer 201, whose type the method has"], problem.Arguments);
    }

    [Theory]
    [InlineData("'200': { " + Json + " }, '204': { description: none }", "204")]
    [InlineData("'205': { description: none }, '201': { " + Json + " }", "205")]
    [InlineData("'200': { " + Json + " }, '202': { description: none }, '204': { description: none }", "202 204")]
    [InlineData("'202': { " + Json + " }, '200': { description: none, content: {} }", "200")]
    [InlineData("'200': { " + Json + " }, 2XX: { description: none }", "2XX")]
    [InlineData("'200': { content: { text/plain: {} } }, '204': { description: none }", "204")]
    [InlineData("'200': { content: { image/png: {} } }, '204': { description: none }", "204")]
    public void A_success_without_a_body_beside_one_with_it_makes_the_result_nullable(string responses, string without)
    {
        var operation = Spec(responses).Model().Client.Groups[0].Operations[0];
        Assert.True(operation.Result!.Nullable);
        Assert.False(operation.Response!.Nullable);
        Assert.Equal(without, string.Join(" ", operation.WithoutBody));
        Assert.Empty(operation.NotRead);
        var code = Code(Spec(responses));
        Assert.Contains("?> GetThingAsync(", code, StringComparison.Ordinal);
        Assert.Contains("?>> TryGetThingAsync(", code, StringComparison.Ordinal);
        Assert.Contains($"new(\"{operation.WithoutBody[0]}\", R::AnswerContent.None)", code, StringComparison.Ordinal);
        Assert.Contains($"Null for the status {without.Replace(" ", " or ", StringComparison.Ordinal)}", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boolean", "(bool?)")]
    [InlineData("integer", "(long?)")]
    public void A_value_type_is_read_as_its_nullable_form(string type, string cast) =>
        Assert.Contains(
            cast,
            Code(Spec("'200': { content: { application/json: { schema: { type: " + type + " } } } }, '204': { description: none }")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("'200': { " + Json + " }, '201': { " + Json + " }")]
    [InlineData("'200': { " + Inline + " }, '201': { " + Inline + " }")]
    [InlineData("'200': { content: { audio/mpeg: {} } }, '206': { content: { audio/mpeg: {} } }")]
    [InlineData("'200': { content: { text/plain: {} } }, '202': { content: { text/csv: {} } }")]
    public void Two_successes_with_the_same_body_are_both_read(string responses)
    {
        var result = Spec(responses).Compile();
        Assert.Empty(result.Problems);
        Assert.Equal(2, result.Model!.Client.Groups[0].Operations[0].Read.Count);
        Assert.DoesNotContain("AnswerContent", Code(Spec(responses)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'201': { " + Inline + " }", "201")]
    [InlineData("'202': { content: { text/plain: {} } }", "202")]
    [InlineData("'206': { content: { audio/mpeg: {} } }", "206")]
    [InlineData("2XX: { " + Inline + " }", "2XX")]
    public void A_success_with_another_body_is_reported_and_never_read(string other, string status)
    {
        var spec = Spec("'200': { " + Json + " }, " + other);
        Assert.Equal("ORG0024", Assert.Single(spec.Compile().Problems).Descriptor.Id);
        Assert.Contains($"new(\"200\", R::AnswerContent.Read), new(\"{status}\", R::AnswerContent.Other)", Code(spec), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Root' } }", "application/xml")]
    [InlineData("application/atom+xml: { schema: { type: array, items: { type: string } } }", "application/atom+xml")]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object } }", "application/x-www-form-urlencoded")]
    [InlineData("multipart/mixed: { schema: { type: object, properties: { a: { type: string } } } }", "multipart/mixed")]
    [InlineData("application/protobuf: { schema: { allOf: [{ $ref: '#/components/schemas/Root' }] } }", "application/protobuf")]
    [InlineData("text/csv: { schema: { type: array, items: { type: array, items: { type: string } } } }", "text/csv")]
    public void A_schema_of_an_answer_that_nothing_reads_is_reported(string content, string mediaType)
    {
        var problem = Spec($"'200': {{ description: x, content: {{ {content} }} }}").Problem();
        Assert.Equal("ORG0024", problem.Descriptor.Id);
        Assert.Equal(
            [$"the schema of the answer '{mediaType}' of 'getThing'", "nothing here reads values of that; the method returns the whole answer"],
            problem.Arguments);
    }

    [Theory]
    [InlineData("application/xml: { schema: { type: string } }")]
    [InlineData("application/pdf: { schema: { type: string, format: binary } }")]
    [InlineData("text/plain: { schema: { type: integer } }")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Root' } }, application/json: { schema: { $ref: '#/components/schemas/Root' } }")]
    [InlineData("application/zip: {}")]
    public void Texts_and_bytes_are_read_as_they_are(string content) =>
        Assert.Empty(Spec($"'200': {{ description: x, content: {{ {content} }} }}").Compile().Problems);

    [Theory]
    [InlineData("ok")]
    [InlineData("'20'")]
    [InlineData("2X0")]
    [InlineData("'600'")]
    [InlineData("success")]
    public void An_answer_under_what_is_no_status_is_reported(string status)
    {
        var problem = Spec($"'200': {{ {Json} }}, {status}: {{ description: x }}, 2XX: {{ {Json} }}, 4xx: {{ description: x }}, x-own: 1").Problem();
        Assert.Equal(("ORG0024", 7), (problem.Descriptor.Id, problem.Spot.Line));
        Assert.Equal([$"the answer '{status.Trim('\'')}' of 'getThing'", "it is no status, as '200', '2XX' or 'default'"], problem.Arguments);
    }

    [Fact]
    public void An_event_stream_alone_only_streams()
    {
        var operation = Spec("'200': { content: { text/event-stream: { schema: { $ref: '#/components/schemas/Root' } } } }")
            .Model().Client.Groups[0].Operations[0];
        Assert.True(operation.OnlyStreams);
        Assert.Equal("Root", ((NamedRef)operation.Stream!.Event).Name.Text);
    }

    private static string Code(TestSpec spec) => string.Concat(
        SpecEmitter.Emit(spec.Compile().Model!, "spec.yaml", BuildingLimits.Default, CancellationToken.None).Files.Select(file => file.Text));

    private static TestSpec Spec(string responses) => new TestSpec("Root: { type: object, properties: { a: { type: string } } }") with
    {
        Paths = $$"""
              /things:
                get:
                  operationId: getThing
                  responses: { {{responses}} }
            """,
    };
}
