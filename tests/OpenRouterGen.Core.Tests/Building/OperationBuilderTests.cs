using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

public class OperationBuilderTests
{
    private const string Schemas = """
        Root: { type: object, properties: { a: { type: string } } }
        Event: { anyOf: [{ $ref: '#/components/schemas/Part' }, { $ref: '#/components/schemas/Done' }] }
        Part: { type: object, required: [type], properties: { type: { type: string, enum: [part] } } }
        Done: { type: object, required: [type], properties: { type: { type: string, enum: [done] }, a: { type: string } } }
        """;

    [Fact]
    public void Path_parameters_come_in_the_order_of_the_path_and_optional_ones_share_a_record()
    {
        var operation = Operation("""
              /models/{author}/{slug}:
                parameters:
                  - { name: trace, in: header, schema: { type: string } }
                get:
                  operationId: listModels
                  x-speakeasy-name-override: list
                  tags: [Models]
                  parameters:
                    - { name: slug, in: path, required: true, schema: { type: string } }
                    - { name: author, in: path, required: true, schema: { type: string } }
                    - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 1000, default: 500 } }
                  responses: { '204': { description: none } }
            """);
        Assert.Equal("ListAsync", operation.Names.Method.Text);
        Assert.Equal(["author", "slug"], operation.Parameters.Select(parameter => parameter.Name.Text));
        Assert.Equal("ListModelsParameters", operation.OptionalParameters!.TypeName.Text);
        Assert.Equal([("Trace", ParameterPlace.Header), ("Limit", ParameterPlace.Query)],
            operation.OptionalParameters.Parameters.Select(parameter => (parameter.Name.Text, parameter.Place)));
        Assert.Equal("500", operation.OptionalParameters.Parameters[1].Default);
        Assert.Null(operation.Response);
    }

    [Theory]
    [InlineData("", "Required")]
    [InlineData("security: []", "None")]
    [InlineData("security: [{}, { apiKey: [] }]", "Optional")]
    [InlineData("x-openroutergen-security: optional", "Optional")]
    public void Security_of_the_operation_wins_over_the_document(string line, string security)
    {
        var operation = Operation($"""
              /x:
                get:
                  operationId: getX
                  {line}
                  responses: {"{ '204': { description: none } }"}
            security: [{"{ apiKey: [] }"}]
            """);
        Assert.Equal(security, operation.Security.Need.ToString());
    }

    [Fact]
    public void An_event_stream_beside_json_is_a_streaming_method_with_its_buffered_form()
    {
        var operation = Operation(Streamed("other: { type: string }", shared: ""));
        var stream = operation.Stream!;
        Assert.Equal("Event", ((NamedRef)stream.Event).Name.Text);
        Assert.Equal("Stream", stream.Flag!.Text);
        Assert.Equal("[DONE]", stream.Sentinel);
        Assert.Equal(["Done"], stream.Completed.Select(name => name.Text));
        Assert.Equal(["done"], stream.Results);
        Assert.Equal("type", stream.Tag);
        Assert.Equal("Data", stream.Buffered!.Items.Text);
        Assert.Equal(["A"], stream.Buffered.FromItem.Select(copy => copy.Target.Text));
        Assert.Equal([new ErrorModel(402, "Not enough credit")], operation.Errors);
    }

    // What the event must have, and what of the items and of the answer is copied into it.
    [Theory]
    [InlineData("required: [type, made]", "made: { type: integer }", "shared: [made]", true)]
    [InlineData("required: [type, made]", "made: { type: integer }", "", false)]
    [InlineData("required: [type, made]", "made: { type: string }", "", false)]
    [InlineData("required: [type, made]", "other: { type: integer }", "", false)]
    [InlineData("required: [type, a]", "made: { type: integer }", "", false)]
    [InlineData("required: [type]", "other: { type: integer }", "", true)]
    public void An_event_is_made_of_a_json_answer_only_with_all_that_it_must_have(string eventRequires, string answerHas, string shared, bool isWhole)
    {
        var result = new TestSpec($$"""
            Root: { type: object, properties: { a: { type: string } } }
            Event: { oneOf: [{ $ref: '#/components/schemas/Done' }, { $ref: '#/components/schemas/Failed' }] }
            Done: { type: object, {{eventRequires}}, properties: { type: { const: done }, a: { type: string }, made: { type: integer } } }
            Failed: { type: object, required: [type], properties: { type: { const: failed } } }
            """)
        {
            Paths = Streamed(answerHas, shared),
        }.Compile();

        Assert.Equal(isWhole, result.Model!.Client.Groups[0].Operations[0].Stream!.Buffered is not null);
        Assert.Equal(isWhole ? [] : ["ORG0025"], result.Problems.Select(problem => problem.Descriptor.Id));
    }

    [Fact]
    public void A_stream_of_plain_texts_beside_json_is_no_stream_and_that_is_said()
    {
        var result = Spec("""
              /embeddings:
                post:
                  operationId: embed
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json: { schema: { $ref: '#/components/schemas/Root' } }
                        text/event-stream: { schema: { type: string } }
            """).Compile();
        Assert.Null(result.Model!.Client.Groups[0].Operations[0].Stream);
        Assert.Equal("ORG0024", Assert.Single(result.Problems).Descriptor.Id);
    }

    [Fact]
    public void Only_selected_tags_are_built_and_only_what_they_reach()
    {
        var model = Spec("""
              /a:
                get:
                  operationId: getA
                  tags: [Things]
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
              /b:
                get:
                  operationId: getB
                  tags: [Others]
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Done' } } } }
            """) with { Options = new BuildOptions { Tags = new EquatableList<string>(["Things"]) } };
        Assert.Equal(["Root"], model.Model().Types.Select(type => type.Name.Text));
    }

    [Fact]
    public void A_tag_that_does_not_exist_is_reported_with_the_nearest_one()
    {
        var problem = (new TestSpec(Schemas) with { Options = new BuildOptions { Tags = new EquatableList<string>(["Thing"]) } }).Problem();
        Assert.Equal("ORG0040", problem.Descriptor.Id);
        Assert.Equal(["Thing", "; did you mean 'Things'?"], problem.Arguments);
    }

    private static TestSpec Spec(string paths) => new TestSpec(Schemas) with { Paths = paths };

    private static OperationModel Operation(string paths) => Spec(paths).Model().Client.Groups[0].Operations[0];

    // Events beside a JSON answer, of which they can be made.
    private static string Streamed(string answerHas, string shared) => $$"""
          /images:
            post:
              operationId: create
              requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [data, {{answerHas.Split(':')[0]}}]
                        properties: { data: { type: array, items: { $ref: '#/components/schemas/Root' } }, {{answerHas}} }
                    text/event-stream:
                      schema: { type: object, properties: { data: { $ref: '#/components/schemas/Event' } } }
                      x-speakeasy-sse-sentinel: '[DONE]'
                      x-openroutergen-stream: { completed: [done], buffered: { items: data, event: done, {{shared}} } }
                '402': { description: Not enough credit }
        """;

    [Theory]
    [InlineData("psot", "; did you mean 'post'?")]
    [InlineData("GET", "; did you mean 'get'?")]
    [InlineData("copy", "")]
    public void What_looks_like_an_operation_and_has_no_method_is_said(string name, string question)
    {
        var spec = new TestSpec("Root: { type: string }")
        {
            Paths = $"  /a: {{ {name}: {{ operationId: a, responses: {{ '204': {{ description: ok }} }} }}, x-{name}: {{ responses: {{}} }}, "
                + "get: { operationId: b, responses: { '204': { description: ok } } } }",
        };
        var problem = spec.Problem();

        Assert.Equal((ProblemCatalog.LeftOut, $"the operation '{name}' of '/a'"), (problem.Descriptor, problem.Arguments[0]));
        Assert.EndsWith("it is no method that OpenAPI names" + question, problem.Arguments[1], StringComparison.Ordinal);
    }
}
