using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Numbers of a document that no number of C# is, or not exactly: the value is raw JSON, or the limit is not used, and both are said.</summary>
public class FarNumberTests
{
    [Theory]
    [InlineData("type: integer, const: 99999999999999999999999999", "99999999999999999999999999", "a whole number of 64 bits")]
    [InlineData("type: integer, const: 9223372036854775808", "9223372036854775808", "a whole number of 64 bits")]
    [InlineData("type: integer, format: int64, const: -9223372036854775809", "-9223372036854775809", "a whole number of 64 bits")]
    [InlineData("type: integer, const: 1e19", "1e19", "a whole number of 64 bits")]
    [InlineData("type: integer, const: 1.5", "1.5", "a whole number of 64 bits")]
    [InlineData("type: integer, const: 0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695", "a whole number of 64 bits")]
    [InlineData("type: integer, enum: [1, 18446744073709551616]", "18446744073709551616", "a whole number of 64 bits")]
    [InlineData("type: integer, enum: [18446744073709551616], x-enum-varnames: [Most]", "18446744073709551616", "a whole number of 64 bits")]
    [InlineData("enum: [18446744073709551616, 3]", "18446744073709551616", "a whole number of 64 bits")]
    [InlineData("type: integer, format: int32, const: 99999999999999999999", "99999999999999999999", "a whole number of 64 bits")]
    [InlineData("type: integer, minimum: 9223372036854775808", "9223372036854775808", "a whole number of 64 bits")]
    [InlineData("type: integer, exclusiveMaximum: -1e30", "-1e30", "a whole number of 64 bits")]
    [InlineData("type: number, const: 1e400", "1e400", "a number that 'double' has")]
    [InlineData("type: number, const: 1e-400", "1e-400", "a number that 'double' has")]
    [InlineData("type: number, const: 9007199254740993", "9007199254740993", "a number that 'double' has")]
    [InlineData("type: number, const: 0.12345678901234567890", "0.12345678901234567890", "a number that 'double' has")]
    [InlineData("type: number, enum: [0.5, -1e999]", "-1e999", "a number that 'double' has")]
    [InlineData("type: number, minimum: 1e400", "1e400", "a number that 'double' has")]
    [InlineData("type: number, maximum: -1e400", "-1e400", "a number that 'double' has")]
    [InlineData("type: number, format: decimal, const: 1e40", "1e40", "a number that 'decimal' has")]
    [InlineData("type: number, format: decimal, const: 1e-40", "1e-40", "a number that 'decimal' has")]
    [InlineData("type: number, format: decimal, exclusiveMinimum: 1e40", "1e40", "a number that 'decimal' has")]
    [InlineData("allOf: [{ type: integer }, { const: 9223372036854775808 }]", "9223372036854775808", "a whole number of 64 bits")]
    public void A_value_that_no_number_of_the_type_is_makes_raw_json_of_it(string schema, string value, string words)
    {
        var result = Compile(schema);

        Assert.Equal((ScalarKind.Json, default(ConstantModel)), Member(result));
        var problem = Assert.Single(result.Problems);
        Assert.Equal("ORG0021", problem.Descriptor.Id);
        Assert.Equal($"the number at '#/components/schemas/Root/properties/a' becomes raw JSON: '{value}' is not {words}", problem.Message);
        Assert.Equal(16, problem.Spot.Line);
        Assert.True(problem.Spot.Column > 60);
    }

    [Theory]
    [InlineData("type: integer, const: 9223372036854775807", "Int64", "9223372036854775807")]
    [InlineData("type: integer, const: -9223372036854775808", "Int64", "-9223372036854775808")]
    [InlineData("type: integer, const: 1.0", "Int64", "1")]
    [InlineData("type: integer, const: 12e2", "Int64", "1200")]
    [InlineData("type: integer, format: int32, const: 2147483647", "Int32", "2147483647")]
    [InlineData("type: integer, format: int32, const: 2147483648", "Int64", "2147483648")]
    [InlineData("type: integer, minimum: 0, maximum: 10, const: 3000000000", "Int64", "3000000000")]
    [InlineData("type: number, const: 1e40", "Double", "1E+40")]
    [InlineData("type: number, const: 1e-40", "Double", "1E-40")]
    [InlineData("type: number, const: -0.1", "Double", "-0.1")]
    [InlineData("type: number, const: 0.10", "Double", "0.1")]
    [InlineData("type: number, const: 0.0", "Double", "0")]
    [InlineData("type: number, const: 1.7976931348623157e308", "Double", "1.7976931348623157E+308")]
    [InlineData("type: number, format: decimal, const: 0.1234567890123456789012345678", "Decimal", "0.1234567890123456789012345678")]
    [InlineData("type: number, format: decimal, const: 79228162514264337593543950335", "Decimal", "79228162514264337593543950335")]
    [InlineData("const: 7", "Int64", "7")]
    public void A_value_that_a_number_of_the_type_is_fixes_it(string schema, string kind, string value)
    {
        var result = Compile(schema);

        Assert.Empty(result.Problems.Select(problem => problem.Message));
        var (type, constant) = Member(result);
        Assert.Equal((kind, value), (type.ToString(), FormattableString.Invariant($"{constant!.Number:G29}{constant.Real}")));
    }

    [Theory]
    [InlineData("type: integer, maximum: 9223372036854775808", "maximum", "the numbers of the C# type end before it")]
    [InlineData("type: integer, minimum: -9223372036854776000", "minimum", "the numbers of the C# type end before it")]
    [InlineData("type: integer, exclusiveMaximum: 1e400", "exclusiveMaximum", "the numbers of the C# type end before it")]
    [InlineData("type: integer, format: uint64", "format", "the numbers of the C# type end before it")]
    [InlineData("type: integer, minimum: '5'", "minimum", "it is no number")]
    [InlineData("type: string, minLength: 99999999999999999999", "minLength", "no value of C# has as many")]
    [InlineData("type: string, maxLength: 1.5", "maxLength", "it is no count")]
    [InlineData("type: string, minLength: -1", "minLength", "it is no count")]
    [InlineData("type: array, items: {}, minItems: 2147483648", "minItems", "no value of C# has as many")]
    [InlineData("type: array, items: {}, maxItems: many", "maxItems", "it is no count")]
    [InlineData("type: integer, const: five", "const", "it is another type than the value has here, so that nothing fixes it")]
    [InlineData("type: boolean, const: 'yes'", "const", "it is another type than the value has here, so that nothing fixes it")]
    [InlineData("type: integer, format: unix-time, const: 5", "const", "it is another type than the value has here, so that nothing fixes it")]
    [InlineData("type: string, enum: []", "enum", "it is not checked before sending, and the service decides")]
    [InlineData("type: integer, multipleOf: 99999999999999999999999999", "multipleOf", "it is not checked before sending, and the service decides")]
    public void A_limit_that_means_nothing_for_the_type_is_said(string schema, string keyword, string reason)
    {
        var problem = Assert.Single(Compile(schema).Problems);

        Assert.Equal("ORG0024", problem.Descriptor.Id);
        Assert.Equal($"'{keyword}' at '#/components/schemas/Root/properties/a' is not used: {reason}", problem.Message);
        Assert.Equal(16, problem.Spot.Line);
    }

    [Theory]
    [InlineData("type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807")]
    [InlineData("type: integer, format: int32, maximum: 4294967295")]
    [InlineData("type: integer, format: int64, minimum: -9223372036854776000")]
    [InlineData("type: number, maximum: 1e400")]
    [InlineData("type: number, format: decimal, minimum: -1e40")]
    [InlineData("type: integer, default: 99999999999999999999999999, example: 99999999999999999999999999")]
    [InlineData("type: number, exclusiveMinimum: 0, maximum: 1e300")]
    [InlineData("type: number, minimum: 1, exclusiveMinimum: true")]
    [InlineData("type: string, maxLength: 99999999999999999999")]
    [InlineData("type: array, items: {}, maxItems: 99999999999999999999, minItems: 0")]
    [InlineData("type: string, format: date-time, const: '2026-01-01T00:00:00Z'")]
    public void What_the_type_keeps_anyway_is_not_said(string schema) => Assert.Empty(Compile(schema).Problems.Select(problem => problem.Message));

    [Theory]
    [InlineData("const: null")]
    [InlineData("type: 'null'")]
    [InlineData("type: ['null']")]
    [InlineData("type: 'null', nullable: true")]
    [InlineData("enum: [null]")]
    [InlineData("type: [string, 'null'], enum: [null]")]
    [InlineData("type: string, const: null")]
    [InlineData("oneOf: [{ type: 'null' }]")]
    [InlineData("anyOf: [{ const: null }, { enum: [null] }, false]")]
    [InlineData("allOf: [{ type: 'null' }]")]
    [InlineData("allOf: [{ nullable: true }, { const: null }]")]
    [InlineData("$ref: '#/components/schemas/Nothing'")]
    public void Null_alone_is_a_fixed_value(string schema)
    {
        var result = Compile(schema);

        Assert.Empty(result.Problems.Select(problem => problem.Message));
        Assert.Equal(new ConstantModel(IsNull: true), Member(result).Constant);
    }

    [Theory]
    [InlineData("type: [string, 'null']")]
    [InlineData("enum: [a, null]")]
    [InlineData("nullable: true")]
    [InlineData("oneOf: [{ type: 'null' }, { type: string }]")]
    [InlineData("type: string")]
    [InlineData("description: anything")]
    public void Null_among_others_fixes_nothing(string schema) => Assert.Null(Member(Compile(schema)).Constant);

    private static SpecResult Compile(string schema) =>
        new TestSpec($"Root: {{ type: object, required: [a], properties: {{ a: {{ {schema} }} }} }}\nNothing: {{ type: 'null' }}").Compile();

    private static (ScalarKind? Kind, ConstantModel? Constant) Member(SpecResult result)
    {
        var member = result.Model!.Types.OfType<RecordModel>().Single().Properties.Single();
        return ((member.Type as ScalarRef)?.Kind, member.Constant);
    }
}
