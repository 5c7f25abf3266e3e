using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Repair;

/// <summary>Values of another kind than the type beside them, which would allow none of them.</summary>
public class EnumRepairTests
{
    [Theory]
    [InlineData("{ type: string, enum: [1.0, beta] }", "1.0 beta")]
    [InlineData("{ type: string, enum: [1, 2] }", "1 2")]
    [InlineData("{ type: string, enum: [true, auto, false] }", "true auto false")]
    [InlineData("{ type: [string, 'null'], enum: [1, a, null] }", "1 a")]
    [InlineData("{ allOf: [{ type: string, enum: [1, 2] }] }", "1 2")]
    public void Below_the_type_of_texts_all_values_are_texts(string schema, string values)
    {
        var result = Member(schema);

        var type = Assert.Single(result.Model!.Types.OfType<EnumModel>());
        Assert.Equal(values, string.Join(' ', type.Members.Select(member => member.WireValue)));
        Assert.NotEmpty(result.Problems);
        Assert.All(result.Problems, problem => Assert.Equal(ProblemCatalog.Repaired, problem.Descriptor));
    }

    [Theory]
    [InlineData("{ type: integer, enum: ['1', '-2'] }", "Int64")]
    [InlineData("{ type: number, enum: ['1.5', '2'] }", "Double")]
    [InlineData("{ type: boolean, enum: ['true', 'false'] }", "Boolean")]
    public void Below_other_types_texts_are_values_of_them(string schema, string kind)
    {
        var result = Member(schema);

        Assert.Equal(kind, Assert.IsType<ScalarRef>(Property(result).Type).Kind.ToString());
        Assert.Equal(2, result.Problems.Count(problem => problem.Descriptor == ProblemCatalog.Repaired));
    }

    [Fact]
    public void A_const_is_a_value_of_its_type()
    {
        Assert.Equal("1", Property(Member("{ type: string, const: 1 }")).Constant?.Text);
        Assert.Equal(5, Property(Member("{ type: integer, const: '5' }")).Constant?.Number);
    }

    [Fact]
    public void The_values_of_an_array_are_those_of_its_items()
    {
        var result = Member("{ type: array, items: { type: string }, enum: [a, b] }");

        var list = Assert.IsType<ListRef>(Property(result).Type);
        Assert.Equal(NamedKind.Enum, Assert.IsType<NamedRef>(list.Element).Kind);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemCatalog.Repaired, 84), (problem.Descriptor, problem.Spot.Column));
    }

    // Several types, none, values that the type has, and arrays as values.
    [Theory]
    [InlineData("{ type: [string, integer], enum: [a, 1] }")]
    [InlineData("{ enum: [a, 1] }")]
    [InlineData("{ type: string, enum: [a, '1', 'true'] }")]
    [InlineData("{ type: string, enum: [a, b, null] }")]
    [InlineData("{ type: array, items: { type: string, enum: [a, b] } }")]
    public void What_the_type_allows_stays(string schema) => Assert.Empty(Member(schema).Problems);

    [Theory]
    [InlineData("{ type: integer, enum: ['007'] }")]
    [InlineData("{ type: integer, enum: ['--5'] }")]
    [InlineData("{ type: integer, enum: ['1.5'] }")]
    [InlineData("{ type: number, enum: ['.5'] }")]
    [InlineData("{ type: number, enum: ['5 '] }")]
    public void A_text_that_JSON_would_not_write_so_is_no_number(string schema) =>
        Assert.DoesNotContain(Member(schema).Problems, problem => problem.Descriptor == ProblemCatalog.Repaired);

    private static SpecResult Member(string schema) => new TestSpec($"Root: {{ type: object, properties: {{ m: {schema} }} }}").Compile();

    private static PropertyModel Property(SpecResult result) => Assert.Single(result.Model!.Types.OfType<RecordModel>().Single().Properties);
}
