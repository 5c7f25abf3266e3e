namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Which C# type a schema has that does not state it plainly.</summary>
public sealed class SchemaTypeTests
{
    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/X' }, { type: object, properties: {} }] }")]
    [InlineData("{ allOf: [{ type: object, properties: {} }, { $ref: '#/components/schemas/X' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/X' }, { type: object, properties: {}, description: d }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/X' }, { description: d }, { type: object, properties: {} }], nullable: true }")]
    [InlineData("{ description: d, allOf: [{ $ref: '#/components/schemas/X' }, { type: object, properties: {}, example: {} }] }")]
    public void An_object_of_no_members_as_a_part_adds_nothing(string schema)
    {
        var assembly = SchemaAssembly.Of($"Root: {{ type: object, properties: {{ x: {schema} }} }}\nX: {{ type: object, properties: {{ a: {{}} }} }}");

        Assert.Equal("Emitted.X", assembly.Member("X"));
    }

    [Theory]
    [InlineData("{ enum: [a, b] }", "System.Nullable`1[Emitted.RootM]", "\"a\"")]
    [InlineData("{ format: date-time }", "System.Nullable`1[System.DateTimeOffset]", "\"2026-01-02T03:04:05+00:00\"")]
    [InlineData("{ format: uuid }", "System.Nullable`1[System.Guid]", "\"00000000-0000-0000-0000-000000000001\"")]
    [InlineData("{ format: int32 }", "System.Nullable`1[System.Int32]", "5")]
    [InlineData("{ format: double }", "System.Nullable`1[System.Double]", "1.5")]
    [InlineData("{ minimum: 1, maximum: 3 }", "System.Nullable`1[System.Double]", "2")]
    [InlineData("{ exclusiveMaximum: 3 }", "System.Nullable`1[System.Double]", "2")]
    [InlineData("{ pattern: '^a' }", "System.String", "\"ab\"")]
    [InlineData("{ maxLength: 3 }", "System.String", "\"ab\"")]
    [InlineData("{ enum: [1, 2] }", "System.Nullable`1[System.Int64]", "1")]
    [InlineData("{ enum: [1, 2.5] }", "System.Nullable`1[System.Double]", "2.5")]
    [InlineData("{ enum: [auto, 1] }", "Emitted.RootM", "1")]
    [InlineData("{ enum: [auto, 1, true], description: d }", "Emitted.RootM", "\"auto\"")]
    [InlineData("{ const: 7 }", "System.Nullable`1[System.Int64]", "7")]
    [InlineData("{ description: any }", "System.Nullable`1[System.Text.Json.JsonElement]", "[1]")]
    public void A_schema_without_a_type_has_the_one_that_it_means(string schema, string expected, string json)
    {
        var assembly = SchemaAssembly.WithoutErrors($"Root: {{ type: object, properties: {{ m: {schema} }} }}");

        Assert.Equal(expected, assembly.Member("M"));
        Assert.Equal($$"""{"m":{{json}}}""", assembly.RoundTrip($$"""{"m":{{json}}}"""));
    }
}
