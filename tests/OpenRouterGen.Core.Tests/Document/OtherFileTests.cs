using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Document;

/// <summary>References to files that the project gives to the compiler.</summary>
public class OtherFileTests
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /a: { get: { operationId: getA, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'schemas/things.yaml#/Thing' } } } } } } }
        servers: [{ url: https://api.example.com }]
        """;

    private const string Things = """
        Thing: { type: object, properties: { inner: { $ref: '#/Inner' }, other: { $ref: '../more.yaml' } } }
        Inner: { type: object, properties: { x: { type: string } } }
        """;

    [Fact]
    public void A_file_that_is_given_is_followed_and_its_own_references_stay_in_it()
    {
        var result = Compile(("api/schemas/things.yaml", Things), ("api/more.yaml", "{ type: object, properties: { y: { type: integer } } }"));
        Assert.Empty(result.Problems);
        Assert.Equal(["GetAResponse", "GetAResponseInner", "GetAResponseOther"], result.Model!.Types.Select(type => type.Name.Text));
    }

    [Fact]
    public void A_file_that_is_not_given_is_one_located_error_that_says_how_to_give_it()
    {
        var problem = Compile().Problems[0];
        Assert.Equal("ORG0003", problem.Descriptor.Id);
        Assert.Equal(("api/spec.yaml", 4), (problem.Spot.File, problem.Spot.Line));
        Assert.Contains("OpenRouterGenReferences", problem.Message, StringComparison.Ordinal);
    }

    private static SpecResult Compile(params (string Path, string Text)[] parts) => SpecCompiler.Compile(
        new SpecSources(new SpecSource("api/spec.yaml", Spec, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, new())
        {
            Parts = parts.Select(part => new SpecSource(part.Path, part.Text, Bundled: false)).ToEquatableList(),
        },
        CancellationToken.None);
}
