namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Lists and maps within each other compile in no time, however deep the document has them.</summary>
public sealed class DeepContainerTests
{
    private const string Lists = "{ type: array, items: ";
    private const string Maps = "{ type: object, additionalProperties: ";
    private const string NullableMaps = "{ type: [object, 'null'], additionalProperties: ";

    [Theory]
    [InlineData(Lists, 8)]
    [InlineData(Maps, 8)]
    [InlineData(NullableMaps, 8)]
    [InlineData(Lists, 9)]
    [InlineData(Maps, 9)]
    [InlineData(Lists, 30)]
    [InlineData(Maps, 30)]
    [InlineData(NullableMaps, 30)]
    [InlineData(Lists + Maps, 4)]
    [InlineData(Lists + Maps, 15)]
    [InlineData(Maps + Lists, 12)]
    public void Every_value_is_read_and_written_back(string level, int count)
    {
        var levels = string.Concat(Enumerable.Repeat(level, count));
        var depth = levels.Count(character => character == '{');
        var ends = string.Concat(Enumerable.Repeat(" }", depth));
        var assembly = SchemaAssembly.WithoutErrors(
            $"Root: {{ type: object, properties: {{ m: {levels}{{ type: string, maxLength: 3 }}{ends} }} }}");
        var opened = levels
            .Split("{ type: ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.StartsWith("array", StringComparison.Ordinal) ? "[" : "{\"k\":")
            .ToList();
        var closed = Enumerable.Reverse(opened).Select(part => part == "[" ? "]" : "}");
        var json = "{\"m\":" + string.Concat(opened) + "\"abc\"" + string.Concat(closed) + "}";

        Assert.Equal(json, assembly.RoundTrip(json));
    }
}
