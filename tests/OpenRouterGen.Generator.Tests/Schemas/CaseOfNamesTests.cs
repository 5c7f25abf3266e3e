namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Names that differ only in small and capital letters, and names in small letters, give code that compiles without a warning.</summary>
public sealed class CaseOfNamesTests
{
    [Theory]
    [InlineData("Foo", "foo")]
    [InlineData("foo", "FOO")]
    [InlineData("fooBar", "FooBar")]
    [InlineData("foo_bar", "fooBar")]
    [InlineData("foo-bar", "foo_bar")]
    [InlineData("FOO_BAR", "foo_bar")]
    [InlineData("record", "Record")]
    [InlineData("value", "Value")]
    [InlineData("readers", "Readers")]
    [InlineData("i", "I")]
    [InlineData("string", "String")]
    [InlineData("system", "System")]
    public void Two_schemas_are_two_types(string first, string second)
    {
        var assembly = SchemaAssembly.WithoutErrors($$"""
            Root: { oneOf: [{ $ref: '#/components/schemas/{{first}}' }, { $ref: '#/components/schemas/{{second}}' }] }
            {{first}}: { type: object, required: [x], properties: { x: { type: string, maxLength: 3 }, n: { $ref: '#/components/schemas/{{second}}' } } }
            {{second}}: { type: object, required: [y], properties: { y: { type: integer } , {{first}}: { type: string }, {{second}}: { type: string } } }
            """);

        Assert.Equal("""{"x":"a","n":{"y":1}}""", assembly.RoundTrip("""{"x":"a","n":{"y":1}}"""));
        Assert.Equal($$"""{"y":2,"{{first}}":"f","{{second}}":"s"}""", assembly.RoundTrip($$"""{"{{first}}":"f","y":2,"{{second}}":"s"}"""));
        Assert.NotEqual(assembly.Case("""{"x":"a"}"""), assembly.Case("""{"y":1}"""));
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("record")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("file")]
    [InlineData("field")]
    [InlineData("string")]
    [InlineData("value")]
    [InlineData("nint")]
    [InlineData("when")]
    [InlineData("reader")]
    public void A_type_may_be_chosen_in_small_letters(string name)
    {
        var assembly = SchemaAssembly.WithoutErrors($$"""
            Root: { type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { $ref: '#/components/schemas/B' } } }
            A: { type: object, x-openroutergen-type: {{name}}, properties: { {{name}}: { type: string, maxLength: 2 },
              x: { type: string, x-openroutergen-name: {{name}} } } }
            B: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }
            """);

        Assert.Equal($$$"""{"a":{"{{{name}}}":"ab","x":"y"},"b":"s"}""", assembly.RoundTrip($$$"""{"a":{"{{{name}}}":"ab","x":"y"},"b":"s"}"""));
        Assert.Equal($"a.{name}", assembly.Problems($$$"""{"a":{"{{{name}}}":"abc"}}"""));
    }

    [Theory]
    [InlineData("getThing", "GetThing", "get-thing")]
    [InlineData("get_thing", "get-thing", "getThing")]
    [InlineData("GETTHING", "getthing", "GetThing")]
    [InlineData("x", "X", "x_")]
    [InlineData("send", "Send", "SEND")]
    public void Operations_are_as_many_methods_with_parameters_bodies_and_answers_of_their_own(params string[] ids)
    {
        var paths = string.Concat(ids.Select((id, index) => $$"""
              /p{{index}}:
                post:
                  operationId: {{id}}
                  parameters: [{ name: a, in: query, schema: { type: string, maxLength: 3 } }]
                  requestBody:
                    content:
                      application/json: { schema: { type: object, properties: { n: { type: integer } } } }
                      multipart/form-data: { schema: { type: object, properties: { n: { type: integer } } } }
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json: { schema: { type: object, properties: { a: { type: string } } } }
                        text/event-stream: { schema: { type: object, properties: { a: { type: string } } } }

            """));
        const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nservers: [{ url: 'https://document.invalid' }]\npaths:\n";
        var assembly = SchemaAssembly.OfDocument(Head + paths);

        Assert.Equal(ids.Length * 2, assembly.Model.Client.Groups.Single().Operations.Select(operation => operation.Names.Method.Text).Distinct().Count());
    }
}
