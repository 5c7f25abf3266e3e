using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Document;

/// <summary>References that mean something within the schema that they stand in.</summary>
public class EmbeddedSchemaTests
{
    private const string Inner = "{ type: object, properties: { x: { type: string } } }";

    [Theory]
    [InlineData("Root: { type: object, properties: { a: { $ref: '#/$defs/Inner' } }, $defs: { Inner: INNER } }")]
    [InlineData("Root: { type: object, properties: { a: { $ref: '#/definitions/Inner' } }, definitions: { Inner: INNER } }")]
    [InlineData("Root: { $defs: { Inner: INNER }, allOf: [{ type: object, properties: { a: { $ref: '#/$defs/Inner' } } }] }")]
    [InlineData("Root: { type: object, properties: { a: { $ref: '#/components/schemas/Root/$defs/Inner' } }, $defs: { Inner: INNER } }")]
    [InlineData("Root: { $id: 'https://document.invalid/root', type: object, properties: { a: { $ref: '#/$defs/Inner' } }, $defs: { Inner: INNER } }")]
    public void A_definition_of_the_schema_around_it_is_found_and_named_by_its_word(string schema)
    {
        var member = Assert.Single(new TestSpec(schema.Replace("INNER", Inner)).Record("Root").Properties);

        Assert.Equal("Inner", ((NamedRef)member.Type).Name.Text);
    }

    [Fact]
    public void The_same_words_mean_another_definition_in_another_schema()
    {
        var root = new TestSpec("""
            Root: { type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { $ref: '#/components/schemas/B' } } }
            A: { type: object, properties: { n: { $ref: '#/$defs/N' } }, $defs: { N: { type: integer } } }
            B: { type: object, properties: { n: { type: array, items: { $ref: '#/$defs/N' } } }, $defs: { N: { type: string } } }
            """);

        Assert.Equal(new ScalarRef(ScalarKind.Int64), Assert.Single(root.Record("A").Properties).Type);
        Assert.Equal(new ListRef(new ScalarRef(ScalarKind.String)), Assert.Single(root.Record("B").Properties).Type);
    }

    [Fact]
    public void The_definition_that_is_nearest_counts()
    {
        var root = new TestSpec("""
            Root:
              type: object
              $defs: { N: { type: string } }
              properties:
                a: { type: object, $defs: { N: { type: integer } }, properties: { n: { $ref: '#/$defs/N' } } }
                b: { $ref: '#/$defs/N' }
            """);

        Assert.Equal(new ScalarRef(ScalarKind.Int64), Assert.Single(root.Record("RootA").Properties).Type);
        Assert.Equal(new ScalarRef(ScalarKind.String), root.Record("Root").Properties[1].Type);
    }

    [Fact]
    public void A_definition_may_lead_back_to_itself()
    {
        var root = new TestSpec("""
            Root: { type: object, properties: { t: { $ref: '#/$defs/Tree' } }, $defs: { Tree: { type: array, items: { $ref: '#/$defs/Tree' } } } }
            """);

        Assert.Equal("Tree", root.Type<UnionModel>("Tree").Name.Text);
    }

    [Fact]
    public void An_anchor_is_a_place() => Assert.Equal(
        new ScalarRef(ScalarKind.Int64),
        new TestSpec("Root: { type: object, properties: { a: { $ref: '#number' } } }\nNumber: { $anchor: number, type: integer }")
            .Record("Root").Properties[0].Type);

    [Theory]
    [InlineData("#/$defs/Gone")]
    [InlineData("#gone")]
    [InlineData("#/$defs")]
    public void What_no_schema_has_is_reported(string reference)
    {
        var result = new TestSpec($"Root: {{ type: object, properties: {{ a: {{ $ref: '{reference}' }} }} }}").Compile();

        Assert.Contains(result.Problems, problem => problem.Descriptor == ProblemCatalog.ReferenceNotFound && problem.Arguments[0] == reference);
    }
}
