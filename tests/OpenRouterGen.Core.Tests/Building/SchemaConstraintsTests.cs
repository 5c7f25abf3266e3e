using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class SchemaConstraintsTests
{
    [Fact]
    public void Bounds_of_both_dialects_mean_the_same()
    {
        var expected = new DoubleBounds(new(0, IsExclusive: true), null);
        Assert.Equal(expected, Bounds("type: number, exclusiveMinimum: 0"));
        Assert.Equal(expected, Bounds("type: number, minimum: 0, exclusiveMinimum: true"));
        Assert.Equal(new DoubleBounds(new(0, IsExclusive: false), null), Bounds("type: number, minimum: 0, exclusiveMinimum: false"));
        Assert.Null(Bounds("type: number, exclusiveMinimum: true"));
    }

    [Theory]
    [InlineData("exclusiveMaximum: 9", 9, true)]
    [InlineData("maximum: 9, exclusiveMaximum: true", 9, true)]
    [InlineData("maximum: 9, exclusiveMaximum: false", 9, false)]
    [InlineData("maximum: 9, exclusiveMaximum: 9", 9, true)]
    [InlineData("maximum: 9, exclusiveMaximum: 8", 8, true)]
    [InlineData("maximum: 8, exclusiveMaximum: 9", 8, false)]
    [InlineData("exclusiveMaximum: -0.5", -0.5, true)]
    [InlineData("maximum: -1.5", -1.5, false)]
    public void Upper_bounds_of_both_dialects_mean_the_same(string bounds, double maximum, bool isExclusive)
    {
        Assert.Equal(new DoubleBounds(null, new(maximum, isExclusive)), Bounds($"type: number, {bounds}"));
        Assert.Equal(new DecimalBounds(null, new((decimal)maximum, isExclusive)), Bounds($"type: number, format: decimal, {bounds}"));
    }

    // The document is wrong there; a client that refused every value would be of no use.
    [Theory]
    [InlineData("type: string, minLength: 5, maxLength: 3")]
    [InlineData("type: integer, minimum: 5, maximum: 3")]
    [InlineData("type: integer, exclusiveMinimum: 3, exclusiveMaximum: 4")]
    [InlineData("type: number, minimum: 3, exclusiveMaximum: 3")]
    [InlineData("type: number, format: decimal, minimum: 3.5, maximum: 3.4")]
    [InlineData("type: array, items: { type: string }, minItems: 2, maxItems: 1")]
    public void Limits_that_no_value_is_within_are_none(string schema)
    {
        var member = new TestSpec($"Root: {{ type: object, properties: {{ m: {{ {schema} }} }} }}").Compile().Model!.Types.OfType<RecordModel>().Single();
        Assert.True(Assert.Single(member.Properties).Constraints.IsNone);
    }

    [Theory]
    [InlineData("type: number, minimum: 3, maximum: 3")]
    [InlineData("type: integer, exclusiveMinimum: 3, exclusiveMaximum: 5")]
    public void Limits_that_one_value_is_within_are_limits(string schema) => Assert.NotNull(Bounds(schema));

    [Fact]
    public void An_exclusive_upper_bound_without_a_number_is_none() => Assert.Null(Bounds("type: number, exclusiveMaximum: true"));

    [Theory]
    [InlineData("minimum: 1, maximum: 10", 1L, 10L)]
    [InlineData("exclusiveMinimum: 0, exclusiveMaximum: 11", 1L, 10L)]
    [InlineData("exclusiveMinimum: 0.5, exclusiveMaximum: 10.5", 1L, 10L)]
    [InlineData("maximum: 11, exclusiveMaximum: true", null, 10L)]
    [InlineData("minimum: 0, exclusiveMinimum: true", 1L, null)]
    [InlineData("maximum: 10.5, exclusiveMaximum: true", null, 10L)]
    [InlineData("exclusiveMaximum: -0.5", null, -1L)]
    [InlineData("minimum: 0.5, maximum: 10.5", 1L, 10L)]
    [InlineData("minimum: -1e25, maximum: 3", null, 3L)]
    [InlineData("minimum: 3, maximum: 9223372036854775807", 3L, null)]
    public void Bounds_of_whole_numbers_are_whole_and_inclusive(string bounds, long? minimum, long? maximum) =>
        Assert.Equal(new WholeBounds(minimum, maximum), Bounds($"type: integer, format: int64, {bounds}"));

    [Theory]
    [InlineData("minimum: -2147483648, maximum: 3", null, 3L)]
    [InlineData("minimum: 3000000000", 3_000_000_000L, null)]
    public void An_int_has_its_own_ends(string bounds, long? minimum, long? maximum) =>
        Assert.Equal(new WholeBounds(minimum, maximum), Bounds($"type: integer, format: int32, {bounds}"));

    [Fact]
    public void A_decimal_keeps_every_digit() =>
        Assert.Equal(new DecimalBounds(null, new(0.10m, IsExclusive: true)), Bounds("type: number, format: decimal, exclusiveMaximum: 0.10"));

    [Fact]
    public void A_text_has_a_length_and_a_pattern() => Assert.Equal(
        new ConstraintModel { Length = new CountModel(1, 5), Pattern = "^x" },
        Constraints("type: string, minLength: 1, maxLength: 5, pattern: '^x'"));

    [Fact]
    public void A_list_has_a_number_of_items() =>
        Assert.Equal(new ConstraintModel { Items = new CountModel(null, 0) },
            Constraints("type: array, items: { type: string }, minItems: 0, maxItems: 0"));

    [Theory]
    [InlineData("type: array, items: { type: string, minLength: 2 }")]
    [InlineData("type: array, items: { $ref: '#/components/schemas/Text' }")]
    [InlineData("type: array, items: { anyOf: [{ type: string, minLength: 2 }, { type: 'null' }] }")]
    [InlineData("anyOf: [{ type: 'null' }, { type: array, items: { allOf: [{ $ref: '#/components/schemas/Text' }, { description: d }] } }]")]
    [InlineData("type: array, items: { allOf: [{ $ref: '#/components/schemas/Text' }, { minLength: 1 }] }")]
    public void Items_have_constraints_of_their_own(string schema) =>
        Assert.Equal(new ConstraintModel { EachItem = new() { Length = new CountModel(2, null) } }, Constraints(schema));

    [Theory]
    [InlineData("type: object, additionalProperties: { type: string, minLength: 2 }")]
    [InlineData("type: object, patternProperties: { '^x': { $ref: '#/components/schemas/Text' } }")]
    [InlineData("type: [object, 'null'], additionalProperties: { type: [string, 'null'], minLength: 2 }")]
    [InlineData("allOf: [{ type: object, additionalProperties: { $ref: '#/components/schemas/Text' } }, { description: d }]")]
    [InlineData("anyOf: [{ type: object, additionalProperties: { $ref: '#/components/schemas/Text' } }, { type: 'null' }]")]
    public void Values_of_a_map_have_constraints_of_their_own(string schema) =>
        Assert.Equal(new ConstraintModel { EachValue = new() { Length = new CountModel(2, null) } }, Constraints(schema));

    [Theory]
    [InlineData("anyOf: [{ type: string, minLength: 2 }, { type: 'null' }]")]
    [InlineData("oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Text' }]")]
    [InlineData("minLength: 2, anyOf: [{ type: string }, { type: 'null' }]")]
    [InlineData("anyOf: [{ anyOf: [{ $ref: '#/components/schemas/Text' }, { type: 'null' }] }, { type: 'null' }]")]
    [InlineData("minLength: 1, anyOf: [{ $ref: '#/components/schemas/Text' }, { type: 'null' }]")]
    public void The_one_case_beside_null_has_its_constraints(string schema) =>
        Assert.Equal(new ConstraintModel { Length = new CountModel(2, null) }, Constraints(schema));

    [Theory]
    [InlineData("type: string, minLength: 0")]
    [InlineData("type: string, maxLength: 2147483647")]
    [InlineData("type: string, minLength: -1, maxLength: 1.5")]
    [InlineData("type: array, items: {}, minItems: 0")]
    [InlineData("type: integer, format: int32, minimum: -2147483648, maximum: 2147483647")]
    [InlineData("type: integer, format: int32, minimum: -3000000000, maximum: 3000000000")]
    [InlineData("type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807")]
    public void What_no_value_can_break_is_no_constraint(string schema) => Assert.Equal(ConstraintModel.None, Constraints(schema));

    [Theory]
    [InlineData("type: string, minimum: 1, minItems: 1")]
    [InlineData("type: integer, minLength: 1, pattern: x, maxItems: 1")]
    [InlineData("type: array, items: {}, minLength: 1, maximum: 3")]
    [InlineData("type: object, minItems: 1, additionalProperties: { type: string }")]
    [InlineData("type: boolean, minimum: 1")]
    [InlineData("type: string, format: uri, maxLength: 3")]
    [InlineData("type: integer, format: unix-time, minimum: 1")]
    [InlineData("type: string, enum: [a, b], pattern: ^a")]
    public void What_applies_to_another_type_is_left_out(string schema) => Assert.Equal(ConstraintModel.None, Constraints(schema));

    private static BoundsModel? Bounds(string schema) => Constraints(schema).Bounds;

    private static ConstraintModel Constraints(string schema) =>
        Assert.Single(new TestSpec($"Root: {{ type: object, properties: {{ a: {{ {schema} }} }} }}\nText: {{ type: string, minLength: 2 }}")
            .Compile().Model!.Types.OfType<RecordModel>())
            .Properties[0].Constraints;
}
