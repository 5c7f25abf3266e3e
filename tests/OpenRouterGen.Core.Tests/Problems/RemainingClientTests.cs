using System.Globalization;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Problems;

/// <summary>What remains of a client beside each error of its document: all that does not need what is wrong.</summary>
public class RemainingClientTests
{
    private const string Good = "Good: { type: object, properties: { x: { type: string } } }";

    private static readonly string s_deep =
        string.Concat(Enumerable.Repeat("{ type: array, items: ", 60)) + "{ type: string }" + string.Concat(Enumerable.Repeat(" }", 60));

    /// <summary>An id, what an operation needs, and the schemas; whether that operation stays, with raw JSON.</summary>
    public static TheoryData<string, string, bool> Errors() => new()
    {
        { "ORG0004", "Bad: { $ref: '#/components/schemas/Bad' }", true },
        {
            "ORG0004",
            "Bad: { anyOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] }\nOther: { oneOf: [{ $ref: '#/components/schemas/Bad' }] }",
            true
        },
        { "ORG0004", "Bad: { allOf: [{ $ref: '#/components/schemas/Bad' }, { type: object, properties: { x: { type: string } } }] }", true },
        { "ORG0005", "Bad: 7", true },
        { "ORG0005", "Bad: { type: object, properties: { x: [a] } }", true },
        { "ORG0006", "Bad: { type: string, type: integer }", true },
        { "ORG0015", "Bad: " + s_deep, false },
        { "ORG0015", $"Bad: {{ type: object, properties: {{ x: {s_deep} }} }}", false },
        {
            "ORG0015",
            $"Bad: {{ type: object, properties: {{ x: {{ $ref: '#/components/schemas/N' }} }} }}\nN: {{ type: object, properties: {{ x: {s_deep} }} }}",
            false
        },
        { "ORG0019", $"Bad: {{ oneOf: [{string.Join(", ", Enumerable.Range(0, 1_600).Select(Case))}] }}", true },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void All_that_does_not_need_it_is_there(string id, string schemas, bool stays)
    {
        // Before and after, since what was begun must not disturb what follows; and twice, since what failed is met again.
        var spec = new TestSpec(Good + "\n" + schemas) { Paths = string.Concat(new[] { "Good", "Bad", "Good", "Bad", "Good" }.Select(Path)) };
        var result = spec.Compile();

        var errors = result.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        Assert.Equal([id], errors.Select(problem => problem.Descriptor.Id).Distinct());
        Assert.Equal(
            stays ? ["get0", "get1", "get2", "get3", "get4"] : ["get0", "get2", "get4"],
            result.Model!.Client.Groups.SelectMany(group => group.Operations).Select(operation => operation.OperationId));
        Assert.Equal(stays ? 0 : 2, result.Problems.Count(problem => problem.Descriptor == ProblemCatalog.LeftOut));
        Assert.Contains(result.Model.Types, type => type.Name.Text == "Good");
    }

    [Theory]
    [InlineData("{ in: query, schema: { type: string } }")]
    [InlineData("{ name: q, schema: { type: string } }")]
    [InlineData("{ name: q, in: body, schema: { type: string } }")]
    [InlineData("{ name: q, in: query, schema: 7 }")]
    public void A_parameter_that_is_none_leaves_the_operation_there(string parameter)
    {
        var spec = new TestSpec(Good)
        {
            Paths = $"  /a: {{ get: {{ operationId: a, parameters: [{parameter}], responses: {{ '204': {{ description: ok }} }} }} }}\n" + Path("Good", 0),
        };
        var result = spec.Compile();

        Assert.Equal(ProblemCatalog.WrongShape, Assert.Single(result.Problems).Descriptor);
        Assert.Equal(2, result.Model!.Client.Groups.Sum(group => group.Operations.Count));
    }

    [Theory]
    [InlineData("ORG0001", "openapi: 3.1.0\na: [")]
    [InlineData("ORG0001", "")]
    [InlineData("ORG0002", "openapi: 4.0.0\npaths: {}")]
    [InlineData("ORG0006", "openapi: 3.1.0\nopenapi: 3.1.0")]
    [InlineData("ORG0006", "openapi: 3.1.0\nservers: [{ url: 'https://a.invalid' }]\npaths: { /a: {}, /a: {} }")]
    [InlineData("ORG0002", "swagger: '2.0'\npaths: {}")]
    public void A_file_that_cannot_be_read_has_no_client(string id, string text)
    {
        var result = SpecCompiler.Compile(
            new SpecSources(new SpecSource("spec.yaml", text, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty,
                new BuildOptions()), CancellationToken.None);

        Assert.Equal(id, Assert.Single(result.Problems).Descriptor.Id);
        Assert.Null(result.Model);
    }

    private static string Case(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{{ type: object, required: [p{index}], properties: {{ p{index}: {{ type: string }} }} }}");

    private static string Path(string schema, int index) =>
        $"  /p{index}: {{ get: {{ operationId: get{index}, responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: "
        + $"{{ $ref: '#/components/schemas/{schema}' }} }} }} }} }} }} }}\n";
}
