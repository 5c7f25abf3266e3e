using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class ParameterBuilderTests
{
    [Theory]
    [InlineData("in: query, schema: { type: array, items: { type: string } }", "Plain")]
    [InlineData("in: query, explode: false, schema: { type: array, items: { type: string } }", "Comma")]
    [InlineData("in: query, style: spaceDelimited, schema: { type: array, items: { type: string } }", "Space")]
    [InlineData("in: query, style: pipeDelimited, schema: { type: array, items: { type: string } }", "Pipe")]
    [InlineData("in: query, style: pipeDelimited, explode: true, schema: { type: array, items: { type: string } }", "Plain")]
    [InlineData("in: header, schema: { type: array, items: { type: string } }", "Comma")]
    [InlineData("in: query, content: { application/json: { schema: { type: object } } }", "Json")]
    [InlineData("in: query, schema: { type: [integer, 'null'] }", "Plain")]
    public void Style_and_explode_decide_how_a_value_is_written(string parameter, string style) =>
        Assert.Equal(style, Assert.Single(Operation(Spec(parameter)).OptionalParameters!.Parameters).Style.ToString());

    [Theory]
    [InlineData("in: query, style: pipeDelimited, schema: { type: object, properties: { a: { type: array, items: { type: string } } } }", "pipeDelimited")]
    [InlineData("in: query, schema: { type: object, additionalProperties: { type: array, items: { type: string } } }", "form")]
    [InlineData("in: query, schema: { type: array, items: { type: array, items: { type: string } } }", "form")]
    [InlineData("in: query, schema: { anyOf: [{ type: string }, { type: array, items: { type: object, properties: { a: { type: string } } } }] }", "form")]
    [InlineData("in: header, schema: { type: object, properties: { a: { type: object, properties: { b: { type: string } } } } }", "simple")]
    public void What_stands_inside_an_object_or_a_list_becomes_json_and_is_reported(string parameter, string style)
    {
        var problem = Spec(parameter).Problem();
        Assert.Equal(("ORG0072", 8), (problem.Descriptor.Id, problem.Spot.Line));
        Assert.Equal(["the parameter 'p' of 'getThing'", $"objects and lists inside it cannot be written in the style '{style}'"], problem.Arguments);
    }

    [Fact]
    public void A_type_beside_the_name_is_the_schema_s()
    {
        var result = Spec("in: query, type: array, items: { type: integer, maximum: 9 }, maxItems: 3, collectionFormat: csv").Compile();
        var parameter = Assert.Single(result.Model!.Client.Groups[0].Operations[0].OptionalParameters!.Parameters);
        Assert.Equal(ScalarKind.Int64, Assert.IsType<ScalarRef>(Assert.IsType<ListRef>(parameter.Type).Element).Kind);
        Assert.Equal(new CountModel(null, 3), parameter.Constraints.Items);
        Assert.Equal(
            [
                "ORG0020 the parameter 'p' of 'getThing' has its type beside its name, as in Swagger 2.0; it is that of its 'schema'",
                "ORG0024 'collectionFormat' of the parameter 'p' of 'getThing' is not used: OpenAPI 3 says it by 'style' and 'explode'",
            ],
            result.Problems.Select(problem => $"{problem.Descriptor.Id} {problem.Message}"));
    }

    [Fact]
    public void Headers_that_are_the_client_s_own_are_no_parameters() =>
        Assert.Null(Operation(Spec("in: header, schema: { type: string }", "Content-Type")).OptionalParameters);

    [Fact]
    public void What_is_required_is_positional_with_its_constraints_and_default()
    {
        var parameter = Assert.Single(Operation(Spec("in: query, required: true, schema: { type: integer, minimum: 1, default: 5 }")).Parameters);
        Assert.Equal((new WholeBounds(1, null), "5"), (parameter.Constraints.Bounds, parameter.Default));
    }

    [Theory]
    [InlineData("https://other.example/v1", "ORG0025")]
    [InlineData("https://api.example/v2", "ORG0024")]
    [InlineData("/v2", "ORG0024")]
    public void A_server_of_an_operation_is_never_used(string url, string id)
    {
        var spec = Spec("in: query, schema: { type: string }");
        var problem = (spec with { Server = "https://api.example/v1", Paths = spec.Paths + $"\n      servers: [{{ url: '{url}' }}]" }).Problem();
        Assert.Equal((id, 11), (problem.Descriptor.Id, problem.Spot.Line));
        Assert.Equal($"the server '{url}' of 'getThing'", problem.Arguments[0]);
    }

    [Fact]
    public void The_document_s_server_again_is_no_problem()
    {
        var spec = Spec("in: query, schema: { type: string }");
        Assert.NotNull(
            (spec with { Server = "https://api.example/v1", Paths = spec.Paths + "\n      servers: [{ url: https://api.example/v1/ }]" }).Model());
    }

    private static TestSpec Spec(string parameter, string name = "p") => new TestSpec("Root: { type: object }") with
    {
        Paths = $$"""
              /things:
                get:
                  operationId: getThing
                  parameters:
                    - { name: {{name}}, {{parameter}} }
                  responses:
                    '204': { description: none }
            """,
    };

    private static OperationModel Operation(TestSpec spec) => spec.Model().Client.Groups[0].Operations[0];
}
