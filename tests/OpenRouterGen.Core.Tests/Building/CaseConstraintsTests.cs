using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Limits of cases that become one C# type: a value is wrong only if no case allows it.</summary>
public class CaseConstraintsTests
{
    [Theory]
    [InlineData("anyOf: [{ type: string, maxLength: 5 }, { type: string, maxLength: 9 }]", null, 9)]
    [InlineData("oneOf: [{ type: string, minLength: 3, maxLength: 5 }, { type: string, minLength: 6, maxLength: 9 }]", 3, 9)]
    [InlineData("anyOf: [{ type: string, minLength: 2 }, { type: string, minLength: 4, maxLength: 5 }]", 2, null)]
    [InlineData("maxLength: 7, anyOf: [{ type: string, maxLength: 5 }, { type: string, maxLength: 9 }]", null, 7)]
    [InlineData("anyOf: [{ type: string, maxLength: 5 }, { anyOf: [{ type: string, maxLength: 8 }, { type: string, maxLength: 2 }] }]", null, 8)]
    [InlineData("anyOf: [{ type: string, maxLength: 5 }, { $ref: '#/components/schemas/Text' }, { type: 'null' }]", null, 6)]
    public void The_looser_limit_of_texts_holds(string schema, int? minimum, int? maximum) =>
        Assert.Equal(new ConstraintModel { Length = new CountModel(minimum, maximum) }, Constraints(schema));

    [Theory]
    [InlineData("anyOf: [{ type: string, maxLength: 5 }, { type: string, format: uri }]")]
    [InlineData("anyOf: [{ type: string, pattern: ^a }, { type: string }]")]
    [InlineData("anyOf: [{ type: number, minimum: 5 }, { type: integer }]")]
    [InlineData("oneOf: [{ type: string, maxLength: 5 }, { type: string, minLength: 6 }]")]
    [InlineData("oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 4 }]")]
    [InlineData("anyOf: [{ type: integer, enum: [1, 2] }, { type: integer, const: 5 }]")]
    public void Where_the_cases_together_allow_everything_nothing_is_checked(string schema) => Assert.Equal(ConstraintModel.None, Constraints(schema));

    [Fact]
    public void Patterns_are_alternatives() => Assert.Equal(
        new ConstraintModel { Pattern = "(?:^a)|(?:^b|c)" }, Constraints("anyOf: [{ type: string, pattern: ^a }, { type: string, pattern: '^b|c' }]"));

    [Theory]
    [InlineData("anyOf: [{ type: number, minimum: 5, maximum: 8 }, { type: number, exclusiveMinimum: 1, maximum: 6 }]", 1.0, true, 8.0)]
    [InlineData("anyOf: [{ type: number, minimum: 5, maximum: 8 }, { type: integer, minimum: 7, maximum: 12 }]", 5.0, false, 12.0)]
    [InlineData("anyOf: [{ type: number, exclusiveMinimum: 1, maximum: 2 }, { type: number, minimum: 1, maximum: 2 }]", 1.0, false, 2.0)]
    public void The_looser_bounds_of_numbers_hold(string schema, double minimum, bool isExclusive, double maximum) => Assert.Equal(
        new ConstraintModel { Bounds = new DoubleBounds(new(minimum, isExclusive), new(maximum, IsExclusive: false)) }, Constraints(schema));

    [Fact]
    public void Whole_numbers_beside_each_other_have_nothing_between_them() => Assert.Equal(
        new ConstraintModel { Bounds = new WholeBounds(-1, 10) },
        Constraints("anyOf: [{ type: integer, minimum: 0, maximum: 10 }, { type: integer, const: -1 }]"));

    [Theory]
    [InlineData("anyOf: [{ type: array, items: { type: string }, maxItems: 2 }, { type: array, items: { type: string }, maxItems: 4 }]", 4)]
    [InlineData("oneOf: [{ type: array, items: { type: object, required: [a], properties: { a: { type: string } } }, maxItems: 3 }, "
        + "{ type: array, items: { type: object, required: [b], properties: { b: { type: string } } }, maxItems: 2 }]", 3)]
    public void Lists_that_become_one_have_the_looser_number_of_items(string schema, int maximum) =>
        Assert.Equal(new CountModel(null, maximum), Constraints(schema).Items);

    [Fact]
    public void A_case_of_a_union_that_was_several_has_their_limits()
    {
        var spec = new TestSpec("Root: { type: object, properties: { a: { anyOf: "
            + "[{ type: string, maxLength: 5 }, { type: string, maxLength: 9 }, { type: integer, maximum: 3 }, { type: integer, maximum: 7 }] } } }");

        Assert.Equal(
            [new() { Length = new CountModel(null, 9) }, new ConstraintModel { Bounds = new WholeBounds(null, 7) }],
            spec.Type<UnionModel>("RootA").Cases.Select(item => item.Constraints));
    }

    [Theory]
    [InlineData("anyOf: [{ type: string, maxLength: 5 }, { type: string, minLength: 8 }]", "on values between them")]
    [InlineData("anyOf: [{ type: string, maxLength: 5 }, { type: string, pattern: ^a }]", "on values between them")]
    [InlineData("anyOf: [{ type: number, maximum: 5 }, { type: number, minimum: 5.5 }]", "on values between them")]
    [InlineData("anyOf: [{ type: number, exclusiveMaximum: 5 }, { type: number, exclusiveMinimum: 5 }]", "on values between them")]
    [InlineData("anyOf: [{ type: integer, minimum: 256 }, { type: integer, const: -1 }]", "on values between them")]
    [InlineData("anyOf: [{ type: string, pattern: '(a)\\1' }, { type: string, pattern: '(b)\\1' }]", "on values between them")]
    [InlineData("anyOf: [{ type: string, enum: [auto, low] }, { type: string, pattern: '^[0-9]+$' }]", "a text beside known values is not measured")]
    [InlineData("anyOf: [{ type: string, const: auto }, { type: string, maxLength: 3 }, { type: integer }]", "on values between them")]
    [InlineData("anyOf: [{ type: array, items: { type: string, maxLength: 2 } }, { type: array, items: { type: string, maxLength: 4 }, maxItems: 3 }]",
        "on values between them")]
    public void What_one_constraint_cannot_say_is_said(string schema, string reason)
    {
        var problem = Assert.Single(Spec(schema).Compile().Problems);

        Assert.Equal(ProblemCatalog.NotUsed, problem.Descriptor);
        Assert.Equal("what each case at '#/components/schemas/Root/properties/a' alone allows", problem.Arguments[0]);
        Assert.Contains(reason, problem.Arguments[1], StringComparison.Ordinal);
        Assert.InRange(problem.Spot.Column, 10, 200);
    }

    [Theory]
    [InlineData("anyOf: [{ type: string, enum: [auto, low] }, { type: string }]")]
    [InlineData("anyOf: [{ type: string, enum: [auto, low] }, { type: string, enum: [high] }]")]
    [InlineData("anyOf: [{ type: string, enum: [auto] }, { anyOf: [{ type: string, maxLength: 3 }, { type: string }] }]")]
    public void An_open_enum_beside_any_text_says_nothing(string schema) => Assert.Empty(Spec(schema).Compile().Problems);

    [Fact]
    public void What_is_met_again_with_less_around_it_refuses_nothing() => Assert.Equal(
        ConstraintModel.None,
        Constraints("anyOf: [{ allOf: [{ $ref: '#/components/schemas/Texts' }], maxLength: 1 }, { $ref: '#/components/schemas/Texts' }]"));

    private static TestSpec Spec(string schema) => new(
        $"Root: {{ type: object, properties: {{ a: {{ {schema} }} }} }}\nText: {{ type: string, maxLength: 6 }}\n"
        + "Texts: { anyOf: [{ type: string, maxLength: 3 }, { type: string, maxLength: 4 }] }");

    private static ConstraintModel Constraints(string schema)
    {
        var result = Spec(schema).Compile();
        Assert.Empty(result.Problems.Select(problem => problem.Message));
        return Assert.Single(result.Model!.Types.OfType<RecordModel>(), record => record.Name.Text == "Root").Properties[0].Constraints;
    }
}
