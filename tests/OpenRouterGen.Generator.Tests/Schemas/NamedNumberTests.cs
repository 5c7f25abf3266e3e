namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Whole numbers that the document gives names have constants, and stay numbers.</summary>
public sealed class NamedNumberTests
{
    [Theory]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: [Low, High] }", "RootM.High", "2")]
    [InlineData("{ type: integer, format: int32, enum: [-1, 0], x-enum-varnames: [None, All] }", "RootM.None", "-1")]
    [InlineData("{ enum: [10, 20], x-enum-varnames: [Ten, Twenty] }", "RootM.Twenty", "20")]
    [InlineData("{ type: integer, enum: [9007199254740993], x-enum-varnames: [Big] }", "RootM.Big", "9007199254740993")]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: ['not a name', High] }", "RootM.M1", "1")]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: [Same, Same] }", "RootM.Same", "1")]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: [Equals, RootM] }", "RootM.EqualsValue", "1")]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: [größe, 日本] }", "RootM.日本", "2")]
    [InlineData("{ type: integer, enum: [1, 1, 2], x-enum-varnames: [One, Uno, Two] }", "RootM.Two", "2")]
    [InlineData("{ type: [integer, 'null'], enum: [1, 2, null], x-enum-varnames: [One, Two] }", "RootM.Two", "2")]
    [InlineData("{ type: integer, enum: [1, 2], x-openroutergen-enum-names: { '2': Second } }", "RootM.Second", "2")]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: [class, value], description: Which. }", "RootM.@class", "1")]
    [InlineData("{ $ref: '#/components/schemas/Level' }", "Level.Top", "7")]
    public void A_number_has_its_name(string schema, string name, string expected)
    {
        var assembly = SchemaAssembly.WithoutErrors(
            $"Root: {{ type: object, properties: {{ m: {schema} }} }}\nLevel: {{ type: integer, enum: [7], x-enum-varnames: [Top] }}",
            $"new Root {{ M = {name} }}");

        Assert.Equal($$"""{"m":{{expected}}}""", assembly.Use());
        Assert.Equal("""{"m":77}""", assembly.RoundTrip("""{"m":77}"""));
    }

    [Theory]
    [InlineData("{ type: array, items: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High] } }", "[RootMItem.High]", "[2]")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Level' } }", "[Level.Top, 8]", "[7,8]")]
    [InlineData(
        "{ type: object, additionalProperties: { $ref: '#/components/schemas/Level' } }", "new Dictionary<string, long> { [\"a\"] = Level.Top }", "{\"a\":7}")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Level' }, { type: string }] }", "new(Level.Top)", "7")]
    public void Within_lists_maps_and_unions_too(string schema, string value, string expected)
    {
        var assembly = SchemaAssembly.WithoutErrors(
            $"Root: {{ type: object, properties: {{ m: {schema} }} }}\nLevel: {{ type: integer, enum: [7], x-enum-varnames: [Top] }}",
            $"new Root {{ M = {value} }}");

        Assert.Equal($$"""{"m":{{expected}}}""", assembly.Use());
    }

    [Theory]
    [InlineData("{ type: integer, enum: [1, 2] }")]
    [InlineData("{ type: integer, enum: [1, 2], x-enum-varnames: [One] }")]
    [InlineData("{ type: number, enum: [1.5, 2], x-enum-varnames: [Half, Two] }")]
    public void Without_a_name_for_each_there_are_none(string schema) =>
        Assert.DoesNotContain(
            SchemaAssembly.WithoutErrors($"Root: {{ type: object, properties: {{ m: {schema} }} }}").Model.Types, type => type.Name.Text == "RootM");
}
