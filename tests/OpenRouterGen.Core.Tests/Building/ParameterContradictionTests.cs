using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Parameters of which a document says two things: one of them is used, and the other is said where it stands.</summary>
public class ParameterContradictionTests
{
    [Theory]
    [InlineData("content: { text/plain: { schema: { type: string } }, application/json: { schema: { type: integer } } }",
        "Json", "Int64", "text/plain", "application/json")]
    [InlineData("content: { application/json: { schema: { type: integer } }, text/plain: { schema: { type: string } } }",
        "Json", "Int64", "text/plain", "application/json")]
    [InlineData("content: { text/plain: { schema: { type: integer } }, text/csv: { schema: { type: string } } }", "Plain", "Int64", "text/csv", "text/plain")]
    [InlineData("content: { application/x-a: { schema: { type: string } }, application/vnd.a+json: { schema: { type: boolean } } }",
        "Json", "Boolean", "application/x-a",
        "application/vnd.a+json")]
    [InlineData("content: { '*/*': { schema: { type: string } }, text/plain: { schema: { type: string } } }", "Plain", "String", "text/plain", "*/*")]
    public void Of_two_contents_json_is_sent_else_the_first(string parameter, string style, string type, string other, string sent)
    {
        var spec = Spec($"[{{ name: q, in: query, {parameter} }}]");
        var problem = spec.Problem();

        Assert.Equal(("ORG0024", 4), (problem.Descriptor.Id, problem.Spot.Line));
        Assert.Equal([$"the content '{other}' of the parameter 'q' of 'getThing'", $"a parameter has one, and '{sent}' is sent"], problem.Arguments);
        var model = Assert.Single(Operation(spec).OptionalParameters!.Parameters);
        Assert.Equal((style, type), (model.Style.ToString(), ((ScalarRef)model.Type).Kind.ToString()));
    }

    [Theory]
    [InlineData("in: query, schema: { type: integer }, content: { application/json: { schema: { type: string } } }")]
    [InlineData("in: query, content: { application/json: { schema: { type: string } } }, schema: { type: integer }")]
    [InlineData("in: header, schema: { type: integer }, content: { text/plain: { schema: { type: string } } }")]
    [InlineData("in: cookie, schema: { type: integer }, content: { text/plain: {}, application/json: {} }")]
    [InlineData("in: query, explode: false, schema: { type: integer }, content: { application/json: {} }")]
    public void A_schema_counts_before_a_content(string parameter)
    {
        var spec = Spec($"[{{ name: q, {parameter} }}]");

        Assert.Equal(["'content' of the parameter 'q' of 'getThing'", "it has a 'schema' as well, which is used"], spec.Problem().Arguments);
        Assert.Equal(new ScalarRef(ScalarKind.Int64), Assert.Single(Operation(spec).OptionalParameters!.Parameters).Type);
    }

    [Theory]
    [InlineData("{ name: q, in: query, schema: { type: string } }, { name: q, in: query, schema: { type: integer } }", "query parameter 'q'")]
    [InlineData("{ name: x-a, in: header, schema: { type: string } }, { name: X-A, in: header, schema: { type: integer } }", "header parameter 'X-A'")]
    [InlineData("{ name: q, in: cookie, schema: { type: string } }, { name: q, in: cookie, schema: { type: integer } }", "cookie parameter 'q'")]
    [InlineData("{ $ref: '#/components/schemas/Q' }, { name: q, in: query, schema: { type: integer } }", "query parameter 'q'")]
    [InlineData("{ name: q, in: query, required: true, schema: { type: string } }, { name: q, in: query, schema: { type: integer } }", "query parameter 'q'")]
    public void Of_one_that_is_declared_twice_the_last_counts(string parameters, string what)
    {
        var spec = Spec($"[{parameters}]");

        Assert.Equal([$"the first {what}", "its list declares it again, and the last one counts"], spec.Problem().Arguments);
        Assert.Equal(new ScalarRef(ScalarKind.Int64), Assert.Single(Operation(spec).OptionalParameters!.Parameters).Type);
    }

    [Theory]
    [InlineData("[{ name: q, in: query, schema: { type: string } }, { name: Q, in: query, schema: { type: string } }]")]
    [InlineData("[{ name: q, in: query, schema: { type: string } }, { name: q, in: header, schema: { type: string } }]")]
    [InlineData("[{ name: q, in: query, schema: { type: string } }]", "[{ name: q, in: query, schema: { type: integer } }]")]
    [InlineData("[{ name: X-A, in: header, schema: { type: string } }]", "[{ name: x-a, in: header, schema: { type: integer } }]")]
    [InlineData("[{ name: q, in: query, content: { application/json: { schema: { type: string } } } }]")]
    public void What_is_no_contradiction_is_not_said(string parameters, string ofPath = "[]") =>
        Assert.DoesNotContain(Spec(parameters, ofPath).Compile().Problems, problem => problem.Descriptor.Id == "ORG0024");

    private static TestSpec Spec(string parameters, string ofPath = "[]") => new("Q: { name: q, in: query, schema: { type: string } }")
    {
        Paths = $"  /thing: {{ parameters: {ofPath}, get: {{ operationId: getThing, parameters: {parameters}, responses: {{ '204': {{ description: ok "
            + $"}} }} }} }}",
    };

    private static OperationModel Operation(TestSpec spec) => Assert.Single(Assert.Single(spec.Compile().Model!.Client.Groups).Operations);
}
