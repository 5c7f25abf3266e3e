using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Tests.Safety;

/// <summary>Documents that ask for more than they are: deep, wide, repeated, or leading back to themselves.</summary>
internal static class HostileDocuments
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a: { get: { operationId: getA, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } } } } }
        components:
          schemas:

        """;

    /// <summary>A name, the problem that is expected (none for a client), and the text.</summary>
    public static IEnumerable<(string Name, string? Id, string Text)> All()
    {
        yield return ("100,000 nested brackets", "ORG0012", "openapi: 3.1.0\nx: " + new string('[', 100_000));
        yield return ("100,000 nested braces of JSON", "ORG0012", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        yield return ("20,000 nested mappings", "ORG0012",
            string.Concat(Enumerable.Range(0, 20_000).Select(level => new string(' ', Math.Min(level, 200)) + "a:\n")));
        yield return ("nine levels of nine aliases", "ORG0014", Aliases());
        yield return ("an alias of itself", "ORG0001", "openapi: 3.1.0\na: &a [*a]");

        yield return ("8,000 records, each with the next", null, Chain(8_000, next => $"{{ type: object, properties: {{ x: {next} }} }}"));
        yield return ("20,000 lists of the next", null, Chain(20_000, next => $"{{ type: array, items: {next} }}"));
        yield return ("20,000 maps of the next", null, Chain(20_000, next => $"{{ type: object, additionalProperties: {next} }}"));
        yield return ("20,000 references to the next", null, Chain(20_000, next => next));
        yield return ("20,000 parts of the next", "ORG0015",
            Chain(20_000, next => $"{{ allOf: [{next}, {{ type: object, properties: {{ x: {{ type: string }} }} }}] }}"));
        yield return ("20,000 annotations of the next", null, Chain(20_000, next => $"{{ allOf: [{next}, {{ description: d }}] }}"));
        yield return ("20,000 unions with the next", null, Chain(20_000, next => $"{{ anyOf: [{next}, {{ type: string }}] }}"));
        yield return ("20,000 nullable next ones", null, Chain(20_000, next => $"{{ anyOf: [{next}, {{ type: 'null' }}] }}"));
        yield return ("1,000 parts of the next that have it as a case too", "ORG0015", Schemas([
            .. Enumerable.Range(1, 1_000).Select(next => $"{{ allOf: [{{ $ref: '#/components/schemas/S{next}' }}], "
                + $"oneOf: [{{ $ref: '#/components/schemas/S{next}' }}, {{ type: 'null' }}] }}"),
            "{ type: object, properties: { x: { type: string } } }"]));
        yield return ("8,000 records that are reached from the last", null, ReversedChain(8_000));

        yield return ("a reference to itself", "ORG0004", Schemas("{ $ref: '#/components/schemas/S0' }"));
        yield return ("a list of itself", null, Schemas("{ type: array, items: { $ref: '#/components/schemas/S0' } }"));
        yield return ("a map of itself", null, Schemas("{ type: object, additionalProperties: { $ref: '#/components/schemas/S0' } }"));
        yield return ("400 parts of the next", null,
            Chain(400, next => $"{{ allOf: [{next}, {{ type: object, properties: {{ x: {{ type: string }} }} }}] }}"));
        yield return ("400 references to the next", null, Chain(400, next => next));
        yield return ("8,000 records with lists of the next that is checked", null,
            Chain(8_000, next => $"{{ type: object, properties: {{ x: {{ type: array, items: {next} }}, y: {{ type: string, maxLength: 3 }} }} }}"));
        yield return ("a part of itself", "ORG0004",
            Schemas("{ allOf: [{ $ref: '#/components/schemas/S0' }, { type: object, properties: { x: { type: string } } }] }"));
        yield return ("an annotation of itself", "ORG0004", Schemas("{ allOf: [{ $ref: '#/components/schemas/S0' }, { description: d }] }"));
        yield return ("a case of itself", "ORG0004", Schemas("{ anyOf: [{ $ref: '#/components/schemas/S0' }, { type: string }, { type: integer }] }"));
        yield return ("two parts of each other", "ORG0004", Schemas(
            "{ allOf: [{ $ref: '#/components/schemas/S1' }, { type: object, properties: { x: { type: string } } }] }",
            "{ allOf: [{ $ref: '#/components/schemas/S0' }, { type: object, properties: { y: { type: string } } }] }"));
        yield return ("two annotations of each other within a record", "ORG0004", Schemas(
            "{ type: object, properties: { x: { $ref: '#/components/schemas/S1' } } }", "{ allOf: [{ $ref: '#/components/schemas/S2' }, { description: d }] }",
            "{ allOf: [{ $ref: '#/components/schemas/S1' }, { description: d }] }"));
        yield return ("a record with itself", null, Schemas("{ type: object, properties: { x: { $ref: '#/components/schemas/S0' } } }"));

        yield return ("a union of 10,000 components", "ORG0019", Union(10_000, "discriminator: { propertyName: t }, "));
        yield return ("a union of 10,000 components without a tag", "ORG0019", Union(10_000, string.Empty));
        yield return ("a union of 1,000 components", null, Union(1_000, "discriminator: { propertyName: t }, "));
        yield return ("a union of 1,000 components without a tag", null, Union(1_000, string.Empty));
        yield return ("a union of 10,000 inline objects", "ORG0019",
            Schemas("{ oneOf: [" + Repeated(10_000, i => $"{{ type: object, properties: {{ p{i}: {{ type: string }} }} }}") + "] }"));
        yield return ("a union of 10,000 strings", "ORG0019", Schemas("{ oneOf: [" + Repeated(10_000, i => $"{{ type: string, enum: [v{i}, w{i}] }}") + "] }"));
        yield return ("unions of ten unions, ten levels deep", "ORG0019", Doubling());

        yield return ("10,000 values of an enum", null, Schemas("{ type: string, enum: [" + Repeated(10_000, i => "v" + i) + "] }"));
        yield return ("5,000 members", null, Schemas("{ type: object, properties: {" + Repeated(5_000, i => $"p{i}: {{ type: string }}") + "} }"));
        yield return ("200,000 members", "ORG0018", Schemas("{ type: object, properties: {" + Repeated(200_000, i => $"p{i}: {{ type: string }}") + "} }"));
        yield return ("5,000 components", null,
            Schemas(["{ type: object, properties: {" + Repeated(4_999, i => $"p{i}: {{ $ref: '#/components/schemas/S{i + 1}' }}") + "} }",
                .. Enumerable.Repeat("{ type: object, properties: { x: { type: integer } } }", 4_999)]));
        yield return ("a name of 100,000 characters", null,
            Schemas($"{{ type: object, properties: {{ ? {new string('n', 100_000)} : {{ type: object, properties: {{ x: {{ type: string }} }} }} }} }}"));
        yield return ("names that grow with each of 25 levels", null, Schemas(Grown(25)));
        yield return ("names that differ in their last character", null,
            Schemas("{ type: object, properties: {" + Repeated(500, i => $"? {new string('n', 400)}{i} : {{ type: string }}") + "} }"));
        yield return ("10,000 names that are one", null,
            Schemas("{ type: string, enum: [" + Repeated(10_000, i => "'a" + new string('-', i % 100) + new string('.', i / 100) + "'") + "] }"));
    }

    private static string Schemas(params string[] schemas) =>
        Head + string.Concat(schemas.Select((schema, index) => $"    S{index.ToString(CultureInfo.InvariantCulture)}: {schema}\n"));

    private static string Chain(int length, Func<string, string> schema) =>
        Schemas([.. Enumerable.Range(1, length).Select(next => schema($"{{ $ref: '#/components/schemas/S{next.ToString(CultureInfo.InvariantCulture)}' }}")),
            "{ type: string }"]);

    /// <summary>Operations reach the chain from its end, so no step of building goes deep; what walks over the model must not either.</summary>
    private static string ReversedChain(int length)
    {
        var text = new StringBuilder(Chain(length, next => $"{{ type: object, properties: {{ x: {next} }} }}"));
        var paths = new StringBuilder("paths:\n");
        for (var i = length - 1; i >= 0; i -= 30)
        {
            paths.Append(CultureInfo.InvariantCulture,
                $"  /p{i}: {{ get: {{ operationId: get{i}, responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: "
                    + $"'#/components/schemas/S{i}' }} }} }} }} }} }} }}\n");
        }

        return text.Replace("paths:\n", paths.ToString()).ToString();
    }

    private static string Union(int cases, string discriminator) => Schemas([
        "{ oneOf: [" + Repeated(cases, i => $"{{ $ref: '#/components/schemas/S{i + 1}' }}") + "], " + discriminator + "description: d }",
        .. Enumerable.Range(0, cases).Select(i => $"{{ type: object, required: [p{i}], properties: {{ t: {{ type: string }}, p{i}: {{ type: string }} }} }}")]);

    private static string Doubling() => Schemas([
        .. Enumerable.Range(1, 10).Select(level => "{ anyOf: [" + Repeated(10, _ => $"{{ $ref: '#/components/schemas/S{level}' }}") + "] }"),
        "{ type: object, properties: { x: { type: string } } }"]);

    private static string Grown(int levels) =>
        string.Concat(Enumerable.Repeat("{ type: object, properties: { aMemberWithQuiteALongName: ", levels)) + "{ type: string }"
            + string.Concat(Enumerable.Repeat(" } }", levels));

    private static string Repeated(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static string Aliases()
    {
        var text = "openapi: 3.1.0\na0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (var i = 1; i < 9; i++)
        {
            text += $"a{i}: &a{i} [{Repeated(9, _ => $"*a{i - 1}")}]\n";
        }

        return text;
    }
}
