using System.Globalization;

namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Pairs of cases, and which of them the reader of emitted code chooses: from the first look at the tag to the last member.</summary>
public sealed class UnionChoiceTests
{
    // Each row: the schemas of the cases A, B and C ("" for none) as members and required ones, the JSON, and the case that reads it.
    [Theory]
    // Tags of several values, partly shared: they set nothing apart, so members do.
    [InlineData("type! = a|b, x!", "type! = b|c, y!", "", """{"type":"b","x":1}""", "A")]
    [InlineData("type! = a|b, x!", "type! = b|c, y!", "", """{"type":"b","y":1}""", "B")]
    [InlineData("type! = a|b, x!", "type! = b|c, y!", "", """{"type":"a"}""", "UnknownCase")]
    [InlineData("type! = a|b, x!", "type! = b|a, y!", "", """{"type":"b","y":1}""", "B")]
    [InlineData("kind! = a|b, t! = x", "kind! = b, t! = y", "", """{"kind":"b","t":"x"}""", "A")]
    [InlineData("kind! = a|b, t! = x", "kind! = b, t! = y", "", """{"kind":"b","t":"y"}""", "B")]
    // Tags of one value all shared: what a case demands beyond the others.
    [InlineData("type! = a, x!", "type! = a", "type! = b", """{"type":"a","x":1}""", "A")]
    [InlineData("type! = a, x!", "type! = a", "type! = b", """{"type":"a"}""", "B")]
    [InlineData("type! = a, x!", "type! = a", "type! = b", """{"type":"b","x":1}""", "C")]
    [InlineData("type! = a", "type! = a, x!", "type! = b", """{"type":"a","x":1}""", "B")]
    [InlineData("type! = a, x!", "type! = a, y!", "type! = b", """{"type":"a","y":1}""", "B")]
    [InlineData("type! = a, x!", "type! = a, y!", "type! = b", """{"type":"a","x":1}""", "A")]
    [InlineData("type! = a, x!", "type! = a, y!", "type! = b", """{"type":"b","x":1,"y":1}""", "C")]
    [InlineData("type! = a, r! = u", "type! = a, r! = v", "type! = b", """{"type":"a","r":"v"}""", "B")]
    [InlineData("type! = a, r! = u", "type! = a, r! = v", "type! = b", """{"type":"a","r":"u"}""", "A")]
    [InlineData("type! = a, n! = 1", "type! = a, n! = 2", "type! = b", """{"type":"a","n":2}""", "B")]
    [InlineData("type! = a, n! = 1", "type! = a, n! = 2", "type! = b", """{"type":"a","n":1.0}""", "A")]
    [InlineData("type! = a, f! = true", "type! = a, f! = false", "type! = b", """{"type":"a","f":false}""", "B")]
    [InlineData("type! = a, f! = true", "type! = a, f! = false", "type! = b", """{"type":"a","f":true}""", "A")]
    [InlineData("type! = a, x", "type! = a, y", "type! = b", """{"type":"a","y":1}""", "B")]
    [InlineData("type! = a, x", "type! = a, y", "type! = b", """{"type":"a"}""", "A")]
    [InlineData("type! = a, x", "type! = a, x", "type! = b", """{"type":"a"}""", "A")]
    [InlineData("type! = a, r! = u", "type! = a, r! text", "type! = b", """{"type":"a","r":"u"}""", "A")]
    [InlineData("type! = a, r! = u", "type! = a, r! text", "type! = b", """{"type":"a","r":"z"}""", "B")]
    [InlineData("type! = a, x!", "type! = a, y!", "", """{"type":"z","x":1}""", "A")]
    // A case of any tag, and cases of any tag of different kinds; two of one kind set nothing apart.
    [InlineData("type! = a", "type! text", "", """{"type":"a"}""", "A")]
    [InlineData("type! text", "type! = a", "", """{"type":"a"}""", "B")]
    [InlineData("type! text", "type! = a", "", """{"type":"z"}""", "A")]
    [InlineData("type! text", "type! = a", "", "{}", "UnknownCase")]
    [InlineData("type! text", "type! = a", "", """{"type":1}""", "UnknownCase")]
    [InlineData("type! text", "type! = a", "type! whole", """{"type":1}""", "C")]
    [InlineData("type! text", "type! = a", "type! whole", """{"type":"1"}""", "A")]
    [InlineData("type! text, x!", "type! text, y!", "type! = a, z!", """{"type":"a","y":1}""", "B")]
    [InlineData("type! text, x!", "type! text, y!", "type! = a, z!", """{"type":"a","z":1}""", "C")]
    // Tags that are no texts.
    [InlineData("type! = 1", "type! = 2", "", """{"type":2}""", "B")]
    [InlineData("type! = 1", "type! = 2", "", """{"type":"2"}""", "UnknownCase")]
    [InlineData("type! = true", "type! = false", "", """{"type":false}""", "B")]
    [InlineData("type! = true", "type! = false", "", """{"type":"false"}""", "UnknownCase")]
    [InlineData("type! = 1", "type! = a", "", """{"type":"a"}""", "B")]
    [InlineData("type! = 1, x!", "type! number, y!", "", """{"type":1,"y":1}""", "B")]
    // A group that may leave its tag out is read where the tag is absent, when it is the only one and no case takes any tag.
    [InlineData("type = a", "type! = b", "", "{}", "A")]
    [InlineData("type! = a", "type = b", "", "{}", "B")]
    [InlineData("type! = a", "type = b", "", """{"type":"a"}""", "A")]
    [InlineData("type = a", "type = b", "", "{}", "UnknownCase")]
    [InlineData("type = a", "type = b", "", """{"type":"b"}""", "B")]
    [InlineData("type = a", "type! = b", "type! text", "{}", "UnknownCase")]
    [InlineData("type = a", "type! = b", "type! text", """{"type":"c"}""", "C")]
    [InlineData("type = a", "type! = b", "", """{"type":"c"}""", "UnknownCase")]
    [InlineData("type = a", "type! = b", "", "[]", "UnknownCase")]
    [InlineData("type = 1", "type! = 2", "", "{}", "A")]
    [InlineData("type! = a, x!", "type = a", "type! = b", """{"x":1}""", "B")]
    // Without a tag: own required members, then own members, then the first of the document.
    [InlineData("x!", "y!", "", """{"y":1}""", "B")]
    [InlineData("x!", "y!", "", """{"x":1}""", "A")]
    [InlineData("x!", "y!", "", """{"x":1,"y":1}""", "A")]
    [InlineData("x!", "y!", "", "{}", "UnknownCase")]
    [InlineData("x!, s!", "y!, s!", "s!", """{"s":1}""", "C")]
    [InlineData("x!, s", "y!, s", "z, s", """{"s":1}""", "C")]
    [InlineData("x, s", "y!, s", "z, s", """{"s":1}""", "A")]
    [InlineData("x, s", "y!, s", "z, s", """{"z":1}""", "C")]
    [InlineData("x, s", "y!, s", "z, s", """{"y":1}""", "B")]
    [InlineData("x, s", "z, s", "", "{}", "A")]
    [InlineData("z, s", "x, s", "", """{"s":1}""", "A")]
    [InlineData("x, s", "z, w, s", "", """{"z":1}""", "B")]
    [InlineData("x!, s", "x!, s", "y!", """{"x":1}""", "A")]
    [InlineData("x!, y!", "x!, z", "", """{"x":1,"y":1}""", "A")]
    [InlineData("x!, y!", "x!, z", "", """{"x":1}""", "B")]
    // Alike cases are read as raw JSON, and no other is.
    [InlineData("x text", "x whole", "y!", """{"y":1}""", "C")]
    [InlineData("x text", "x whole", "y!", """{"x":1}""", "UnknownCase")]
    [InlineData("x text", "x whole", "y!", """{"x":"1"}""", "UnknownCase")]
    [InlineData("y!", "x text", "x whole", """{"y":1}""", "A")]
    [InlineData("type! = a, x text", "type! = a, x whole", "type! = b", """{"type":"b"}""", "C")]
    public void The_reader_chooses(string a, string b, string c, string json, string expected)
    {
        var cases = new[] { ("A", a), ("B", b), ("C", c) }.Where(item => item.Item2.Length > 0).ToList();
        var references = string.Join(", ", cases.Select(item => $"{{ $ref: '#/components/schemas/{item.Item1}' }}"));
        var schemas = string.Join('\n', cases.Select(item => $"{item.Item1}: {Schema(item.Item2)}"));
        var assembly = SchemaAssembly.WithoutErrors($"Root: {{ anyOf: [{references}] }}\n{schemas}");

        Assert.Equal(expected, assembly.Case(json));
    }

    // `x` is a member, `x!` a required one; `= a|b` lists its values, and a word names its type.
    private static string Schema(string text)
    {
        var members = text.Split(", ").Select(member => member.Split(' ', 2)).ToList();
        var required = members.Where(member => member[0].EndsWith('!')).Select(member => member[0].TrimEnd('!'));
        var properties = members.Select(member => $"{member[0].TrimEnd('!')}: {Type(member.Length > 1 ? member[1] : "number")}");
        return $"{{ type: object, required: [{string.Join(", ", required)}], properties: {{ {string.Join(", ", properties)} }} }}";
    }

    private static string Type(string text) => text switch
    {
        "number" => "{ type: number }",
        "text" => "{ type: string }",
        "whole" => "{ type: integer }",
        "= true" or "= false" => $"{{ type: boolean, enum: [{text[2..]}] }}",
        _ when int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"{{ type: integer, enum: [{text[2..]}] }}",
        _ => $"{{ type: string, enum: [{text[2..].Replace("|", ", ", StringComparison.Ordinal)}] }}",
    };
}
