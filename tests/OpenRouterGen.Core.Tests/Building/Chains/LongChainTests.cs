using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Components that are only other ones, however many follow each other, and unions that share the unions within them.</summary>
public class LongChainTests
{
    [Theory]
    [InlineData("{ $ref: '#/components/schemas/NEXT' }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/NEXT' }], description: d }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/NEXT' }, { example: e }] }")]
    [InlineData("{ allOf: [{ description: d }, { $ref: '#/components/schemas/NEXT' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/NEXT' }, { type: object, properties: {} }] }")]
    public void A_chain_of_other_names_is_its_end(string link)
    {
        var spec = new TestSpec(
            "Root: { type: object, properties: { a: { $ref: '#/components/schemas/C0' } } }\n"
            + string.Concat(Enumerable.Range(0, 150).Select(index => $"C{index}: {link.Replace("NEXT", $"C{index + 1}", StringComparison.Ordinal)}\n"))
            + "C150: { type: object, properties: { x: { type: string } } }");

        Assert.Equal("C150", ((NamedRef)Assert.Single(spec.Record("Root").Properties).Type).Name.Text);
    }

    [Theory]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/A' }, { description: d }] }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/B' }, { description: d }] }\nB: { allOf: [{ $ref: '#/components/schemas/A' }, { "
        + "description: d }] }")]
    [InlineData("A: { $ref: '#/components/schemas/B' }\nB: { allOf: [{ $ref: '#/components/schemas/A' }], description: d }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/B' }], description: d }\nB: { $ref: '#/components/schemas/B' }")]
    [InlineData("A: { $ref: '#/components/schemas/A' }")]
    public void A_chain_that_leads_back_to_itself_is_said(string schemas)
    {
        var spec = new TestSpec("Root: { type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { type: string } } }\n" + schemas);

        Assert.Contains(spec.Compile().Problems, problem => problem.Descriptor == ProblemCatalog.ReferenceCycle);
    }

    // Each union has the one below it twice: without a memory that is 2 to the power of the levels.
    [Theory]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/NEXT' }, { $ref: '#/components/schemas/NEXT' }], discriminator: { propertyName: kind } }", 30)]
    [InlineData("{ oneOf: [{ allOf: [{ $ref: '#/components/schemas/NEXT' }, { title: a }] }, { $ref: '#/components/schemas/NEXT' }], discriminator: { "
        + "propertyName: kind } }", 14)]
    public void Unions_that_share_unions_are_looked_at_once(string link, int levels)
    {
        var spec = new TestSpec(
            "Root: { oneOf: [{ $ref: '#/components/schemas/C0' }, { $ref: '#/components/schemas/C1' }], discriminator: { propertyName: kind } }\n"
            + string.Concat(Enumerable.Range(0, levels).Select(index => $"C{index}: {link.Replace("NEXT", $"C{index + 1}", StringComparison.Ordinal)}\n"))
            + $"C{levels}: {{ type: object, required: [kind], properties: {{ kind: {{ type: string, enum: [end] }} }} }}");

        Assert.DoesNotContain(spec.Compile().Problems, problem => problem.Descriptor == ProblemCatalog.InternalError);
    }
}
