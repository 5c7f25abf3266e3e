using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class BodyBuilderTests
{
    private const string Form =
        "multipart/form-data: { schema: { type: object, required: [file], properties: { file: { type: string, format: binary }, 'tags[]': { type: array, "
            + "items: { type: string } } } }, encoding: { file: { contentType: audio/wav } } }";
    private const string Json = "application/json: { schema: { $ref: '#/components/schemas/Root' } }";

    [Fact]
    public void A_form_is_a_type_of_its_own_with_files()
    {
        var model = Spec($"{{ {Form} }}").Model();
        var operation = Assert.Single(model.Client.Groups[0].Operations);
        Assert.Equal((MediaKind.Multipart, "PutThingForm"), (operation.Body!.Kind, ((NamedRef)operation.Body.Type).Name.Text));
        var form = Assert.IsType<FormModel>(Assert.Single(model.Types));
        Assert.Equal(["File", "Tags"], form.Fields.Select(field => field.Property.Name.Text));
        Assert.Equal(new ContentRef(ContentKind.File), form.Fields[0].Property.Type);
        Assert.Equal("audio/wav", form.Fields[0].MediaType);
        Assert.Equal("tags[]", form.Fields[1].Property.WireName);
    }

    [Fact]
    public void Beside_json_a_form_gets_a_method_of_its_own()
    {
        var operations = Spec($"{{ {Form}, {Json} }}").Model().Client.Groups[0].Operations;
        Assert.Equal([("PutThingAsync", MediaKind.Json), ("PutThingFromFormAsync", MediaKind.Multipart)],
            operations.Select(operation => (operation.Names.Method.Text, operation.Body!.Kind)));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } }", "UrlEncoded", null)]
    [InlineData("text/csv: {}", "Text", "text/csv")]
    [InlineData("application/xml: { schema: { type: string } }", "Text", "application/xml")]
    [InlineData("image/png: {}, image/webp: {}", "Binary", "image/png")]
    [InlineData("image/*: {}", "Binary", null)]
    [InlineData("'*/*': { schema: { $ref: '#/components/schemas/Root' } }", "Json", null)]
    [InlineData(
        "application/json: { schema: { $ref: '#/components/schemas/Root' } }, "
            + "application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Root' } }",
        "Json", null)]
    public void Other_bodies_are_a_form_text_or_bytes(string content, string kind, string? mediaType)
    {
        var body = Assert.Single(Spec($"{{ {content} }}").Model().Client.Groups[0].Operations).Body!;
        Assert.Equal((kind, mediaType), (body.Kind.ToString(), body.MediaType));
    }

    [Theory]
    [InlineData("text/event-stream: { schema: { type: string } }, application/x-ndjson: { schema: { $ref: '#/components/schemas/Root' } }",
        "Lines", "application/x-ndjson", "text/event-stream")]
    [InlineData("application/xml: { schema: { type: string } }, '*/*': { schema: { $ref: '#/components/schemas/Root' } }", "Json", "*/*", "application/xml")]
    [InlineData("'*/*': { schema: { $ref: '#/components/schemas/Root' } }, multipart/form-data: { schema: { type: string } }, text/csv: { schema: { "
        + "type: string } }",
        "Json", "*/*", "text/csv")]
    [InlineData("text/event-stream: { schema: { type: integer } }, text/csv: { schema: { type: string } }", "Text", "text/csv", "text/event-stream")]
    [InlineData("image/*: { schema: { type: integer } }, image/png: { schema: { type: string } }", "Binary", "image/png", "image/*")]
    public void What_is_not_sent_is_said_beside_what_is(string content, string kind, string sent, string other)
    {
        var spec = Spec($"{{ {content} }}");
        var problem = Assert.Single(spec.Compile().Problems, problem => problem.Descriptor.Id == "ORG0024");
        Assert.Equal([$"the body '{other}' of 'putThing'", $"its schema is another one, and the method sends '{sent}'"], problem.Arguments);
        Assert.Equal(kind, spec.Compile().Model!.Client.Groups[0].Operations[0].Body!.Kind.ToString());
    }

    [Theory]
    [InlineData("{ type: [object, 'null'], properties: { a: { type: string } } }")]
    [InlineData("{ type: [number, 'null'] }")]
    [InlineData("{ type: string, enum: [a, null], nullable: true }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Root' }, { type: 'null' }] }")]
    [InlineData("{ type: [array, 'null'], items: { type: string } }")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { type: string } }")]
    public void A_null_that_no_method_sends_is_reported(string schema)
    {
        var problem = Spec($"{{ application/json: {{ schema: {schema} }} }}").Problem();
        Assert.Equal(("ORG0024", 9), (problem.Descriptor.Id, problem.Spot.Line));
        Assert.Equal(["the null of the body of 'putThing'", "a method sends a value, or no body at all"], problem.Arguments);
    }

    [Fact]
    public void A_form_without_fields_is_reported()
    {
        var problem = Spec("{ multipart/form-data: { schema: { type: string } } }").Problem();
        Assert.Equal(("ORG0025", 9), (problem.Descriptor.Id, problem.Spot.Line));
        Assert.Equal(["the form of 'putThing'", "its schema has no named members, which would be the fields"], problem.Arguments);
    }

    private static TestSpec Spec(string content) => new TestSpec("Root: { type: object, properties: { a: { type: string } } }") with
    {
        Paths = $$"""
              /things:
                put:
                  operationId: putThing
                  requestBody:
                    required: true
                    content: {{content}}
                  responses: { '204': { description: none } }
            """,
    };
}
