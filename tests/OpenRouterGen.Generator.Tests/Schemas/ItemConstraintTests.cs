namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Limits of items, of values of maps and of the cases of unions: what breaks them is found with its place, what keeps them is not.</summary>
public sealed class ItemConstraintTests
{
    [Theory]
    [InlineData("{ type: array, items: { type: string, minLength: 2 } }", """["ok","","ab","c"]""", "m[1] m[3]")]
    [InlineData("{ type: array, items: { type: string, pattern: ^a } }", """["ab","b"]""", "m[1]")]
    [InlineData("{ type: array, items: { type: integer, minimum: 0, maximum: 9 } }", "[1,10,9,-1]", "m[1] m[3]")]
    [InlineData("{ type: array, items: { type: number, exclusiveMinimum: 0 } }", "[0.5,0]", "m[1]")]
    [InlineData("{ type: array, items: { type: number, format: decimal, maximum: 0.1 } }", "[0.1,0.11]", "m[1]")]
    [InlineData("{ type: array, items: { type: [integer, 'null'], minimum: 1 } }", "[null,1,0]", "m[2]")]
    [InlineData("{ type: array, items: { type: array, maxItems: 1, items: { type: integer, maximum: 3 } } }", "[[1],[],[4],[1,4]]", "m[2][0] m[3] m[3][1]")]
    [InlineData("{ type: array, items: { type: object, additionalProperties: { type: string, maxLength: 1 } } }", """[{},{"k":"ab"}]""", "m[1].k")]
    public void Items_of_lists(string schema, string json, string expected) => Check(schema, json, expected);

    [Theory]
    [InlineData("{ type: object, additionalProperties: { type: integer, minimum: 1 } }", """{"a":1,"b":0}""", "m.b")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { type: string, maxLength: 1 } }", """{"a":"b","b":"bb"}""", "m.b")]
    [InlineData("{ type: object, additionalProperties: { type: array, minItems: 1, items: { type: string, pattern: ^x } } }",
        """{"a":["x"],"b":[],"c":["x","y"]}""", "m.b m.c[1]")]
    [InlineData("{ type: object, patternProperties: { '^k': { type: number, maximum: 1 } } }", """{"k":1,"kk":1.5}""", "m.kk")]
    [InlineData("{ type: object, additionalProperties: { type: object, additionalProperties: { type: integer, maximum: 1 } } }", """{"a":{"b":2}}""", "m.a.b")]
    public void Values_of_maps(string schema, string json, string expected) => Check(schema, json, expected);

    [Theory]
    [InlineData("{ oneOf: [{ type: string, maxLength: 2 }, { type: integer, minimum: 1 }] }", "\"abc\"", "m")]
    [InlineData("{ oneOf: [{ type: string, maxLength: 2 }, { type: integer, minimum: 1 }] }", "0", "m")]
    [InlineData("{ oneOf: [{ type: string, maxLength: 2 }, { type: integer, minimum: 1 }] }", "1", "")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, maxItems: 1, items: { type: string, minLength: 1 } }] }", """["a",""]""", "m m[1]")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { type: integer, maximum: 1 } }, { type: object, additionalProperties: { type: "
        + "integer, maximum: 1 } }] }",
        """{"k":2}""", "m.k")]
    [InlineData("{ type: array, items: { oneOf: [{ type: string, maxLength: 1 }, { type: number, maximum: 1 }] } }", """["a",2,"bb",1]""", "m[1] m[2]")]
    [InlineData("{ oneOf: [{ type: boolean }, { type: array, maxItems: 1, items: { $ref: '#/components/schemas/X' } }] }", """[{},{"t":"long"}]""", "m m[1].t")]
    [InlineData("{ anyOf: [{ type: string, maxLength: 1 }, { type: string, maxLength: 2 }] }", "\"ab\"", "")]
    [InlineData("{ anyOf: [{ type: string, maxLength: 1 }, { type: string, maxLength: 2 }] }", "\"abc\"", "m")]
    [InlineData("{ anyOf: [{ type: string, pattern: ^a }, { type: string, pattern: ^b }] }", "\"ba\"", "")]
    [InlineData("{ anyOf: [{ type: string, pattern: ^a }, { type: string, pattern: ^b }] }", "\"cab\"", "m")]
    [InlineData("{ type: array, items: { anyOf: [{ type: number, maximum: 1 }, { type: integer, minimum: 1, maximum: 9 }, { type: boolean }] } }",
        "[-1,9,10,true]", "m[2]")]
    [InlineData("{ anyOf: [{ type: array, items: { type: string }, maxItems: 1 }, { type: array, items: { type: string }, maxItems: 2 }] }",
        """["a","b","c"]""", "m")]
    public void Cases_of_unions(string schema, string json, string expected) => Check(schema, json, expected);

    [Theory]
    [InlineData("additionalProperties: { type: integer, minimum: 1 }", """{"a":0,"b":0,"c":1}""", "b")]
    [InlineData("additionalProperties: { type: array, items: { type: string, maxLength: 1 } }", """{"b":["a","bb"]}""", "b[1]")]
    [InlineData("additionalProperties: { $ref: '#/components/schemas/X' }", """{"b":{"t":"long"}}""", "b.t")]
    [InlineData("additionalProperties: { type: array, items: { $ref: '#/components/schemas/X' } }", """{"b":[{"t":"x"},{"t":"long"}]}""", "b[1].t")]
    [InlineData("additionalProperties: { oneOf: [{ type: string, maxLength: 1 }, { type: boolean }] }", """{"b":"long","c":true}""", "b")]
    public void Members_beside_the_named_ones(string additional, string json, string expected) => Assert.Equal(
        expected,
        SchemaAssembly.Of($"Root: {{ type: object, properties: {{ a: {{ type: integer }} }}, {additional} }}{X}").Problems(json));

    private const string X = "\nX: { type: object, properties: { t: { type: string, maxLength: 2 } } }";

    private static void Check(string schema, string json, string expected)
    {
        var assembly = SchemaAssembly.Of($"Root: {{ type: object, properties: {{ m: {schema} }} }}{X}");
        Assert.Equal(expected, assembly.Problems($$"""{"m":{{json}}}"""));
        Assert.Equal("", assembly.Problems("{}"));
    }
}
