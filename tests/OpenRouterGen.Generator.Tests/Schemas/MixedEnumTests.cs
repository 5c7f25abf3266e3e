namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>An enum of values of several kinds is a union of them.</summary>
public sealed class MixedEnumTests
{
    [Theory]
    [InlineData("{ enum: [auto, 1] }", "\"auto\"", "String")]
    [InlineData("{ enum: [auto, 1] }", "1", "Int64")]
    [InlineData("{ enum: [auto, none, 1, 2] }", "\"none\"", "RootString")]
    [InlineData("{ enum: [auto, none, 1, 2] }", "\"other\"", "RootString")]
    [InlineData("{ enum: [auto, 1.5] }", "1.5", "Double")]
    [InlineData("{ enum: [1, auto, true] }", "true", "Boolean")]
    [InlineData("{ enum: [1, auto, true] }", "\"auto\"", "String")]
    [InlineData("{ enum: [1, '1'] }", "\"1\"", "String")]
    [InlineData("{ enum: [1, '1'] }", "1", "Int64")]
    [InlineData("{ type: [string, integer], enum: [auto, 1] }", "1", "Int64")]
    [InlineData("{ type: [string, boolean], enum: [auto, false] }", "false", "Boolean")]
    [InlineData("{ type: [string, integer, 'null'], enum: [auto, 1, null] }", "1", "Int64")]
    [InlineData("{ enum: [auto, 1] }", "[1]", "UnknownCase")]
    public void Each_kind_is_a_case(string schema, string json, string expected)
    {
        var assembly = SchemaAssembly.WithoutErrors($"Root: {schema}");

        Assert.Equal(expected, assembly.Case(json));
        Assert.Equal(json, assembly.RoundTrip(json));
    }

    [Fact]
    public void Names_of_values_stay_with_their_values()
    {
        var assembly = SchemaAssembly.Of(
            "Root: { enum: [0, a, 1, b], x-enum-varnames: [Zero, First, One, Second] }",
            "new List<Root> { new(RootString.First), new(RootString.Second), new(1), RootString.First }");

        Assert.Equal("""["a","b",1,"a"]""", assembly.Use());
    }
}
