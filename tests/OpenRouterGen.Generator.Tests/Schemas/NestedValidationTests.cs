namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Checked values in lists, maps and unions of every shape: what is too long is found, and null is nothing to check.</summary>
public sealed class NestedValidationTests
{
    private const string Checked = "\nX: { type: object, properties: { t: { type: string, maxLength: 2 } } }";
    private const string X = "{ $ref: '#/components/schemas/X' }";
    private const string Bad = """{"t":"long"}""";

    [Theory]
    [InlineData("{ type: [object, 'null'], additionalProperties: " + X + " }", """{"k":""" + Bad + "}", "m.k.t")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { type: array, items: " + X + " } }", """{"k":[{},""" + Bad + "]}", "m.k[1].t")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { type: [object, 'null'], additionalProperties: " + X + " } }",
        """{"n":null,"k":{"l":""" + Bad + "}}", "m.k.l.t")]
    [InlineData("{ type: object, additionalProperties: { type: [array, 'null'], items: { type: [object, 'null'], additionalProperties: " + X + " } } }",
        """{"k":[null,{"l":""" + Bad + "}],\"n\":null}", "m.k[1].l.t")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { anyOf: [" + X + ", { type: 'null' }] } }", """{"n":null,"k":""" + Bad + "}", "m.k.t")]
    [InlineData("{ type: [array, 'null'], items: { type: [object, 'null'], additionalProperties: " + X + " } }", """[null,{"k":""" + Bad + "}]", "m[1].k.t")]
    [InlineData("{ type: [array, 'null'], items: { type: [array, 'null'], items: " + X + " } }", "[null,[" + Bad + "]]", "m[1][0].t")]
    [InlineData("{ type: [array, 'null'], items: { anyOf: [" + X + ", { type: 'null' }] } }", "[null," + Bad + "]", "m[1].t")]
    [InlineData("{ oneOf: [{ type: string }, { type: object, additionalProperties: " + X + " }] }", """{"k":""" + Bad + "}", "m.k.t")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { type: array, items: " + X + " } }] }", "[[]," + "[" + Bad + "]]", "m[1][0].t")]
    [InlineData("{ oneOf: [{ type: array, items: " + X + " }, { type: object, additionalProperties: { type: [array, 'null'], items: " + X + " } }] }",
        """{"n":null,"k":[""" + Bad + "]}", "m.k[0].t")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { oneOf: [" + X + ", { type: string }] } }", """{"s":"long","k":""" + Bad + "}", "m.k.t")]
    public void A_value_that_breaks_a_constraint_is_found_with_its_path(string schema, string json, string expected)
    {
        foreach (var required in new[] { string.Empty, "required: [m], " })
        {
            var assembly = SchemaAssembly.Of($"Root: {{ type: object, {required}properties: {{ m: {schema} }} }}{Checked}");
            Assert.Equal(expected, assembly.Problems($$"""{"m":{{json}}}"""));
            Assert.Equal($$"""{"m":{{json}}}""", assembly.RoundTrip($$"""{"m":{{json}}}"""));
        }
    }

    [Fact]
    public void A_map_of_null_has_nothing_to_check()
    {
        var assembly = SchemaAssembly.Of(
            "Root: { type: object, required: [m], properties: { m: { type: [object, 'null'], additionalProperties: " + X + " } } }" + Checked);

        Assert.Equal("", assembly.Problems("""{"m":null}"""));
        Assert.Equal("""{"m":null}""", assembly.RoundTrip("""{"m":null}"""));
    }
}
