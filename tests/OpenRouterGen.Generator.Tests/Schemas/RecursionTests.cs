namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>A schema may contain itself through anything; what is read is written as it came.</summary>
public sealed class RecursionTests
{
    public static TheoryData<string, string> Recursions() => new()
    {
        { "Root: { anyOf: [{ type: string }, { type: array, items: R Root }] }", """["a",["b",[]]]""" },
        { "Root: { oneOf: [{ type: integer }, { type: object, additionalProperties: R Root }] }", """{"a":1,"b":{"c":{}}}""" },
        { "Root: { type: array, items: R Root }", "[[],[[],[]]]" },
        { "Root: { type: object, additionalProperties: R Root }", """{"a":{},"b":{"c":{}}}""" },
        { "Root: { type: [object, 'null'], additionalProperties: R Root }", """{"a":null,"b":{"c":{}}}""" },
        { "Root: { type: [array, 'null'], items: R Root }", "[null,[],[null]]" },
        {
            "Root: { anyOf: [{ type: object, required: [next], properties: { v: { type: integer }, next: R Root } }, { type: 'null' }] }",
            """{"v":1,"next":{"v":2,"next":null}}"""
        },
        { "Root: { type: object, properties: { n: { anyOf: [R Root, { type: 'null' }] }, v: { type: integer } } }", """{"n":{"n":{"v":1}},"v":2}""" },
        { "Root: R B\nB: { type: array, items: R Root }", "[[],[[]]]" },
        { "Root: { type: array, items: R B }\nB: { type: array, items: R Root }", "[[],[[]]]" },
        { "Root: { type: array, items: R B }\nB: { type: object, additionalProperties: R Root }", """[{"a":[{}]}]""" },
        { "Root: { type: array, items: R A }\nA: { type: object, properties: { l: R Root, b: R B } }\nB: { type: object, properties: { l: R Root, a: R A } }",
            """[{"l":[{}],"b":{"l":[],"a":{}}}]""" },
        { "Root: { oneOf: [R A, R B, { type: string }] }\nA: { type: object, required: [and], properties: { and: { type: array, items: R Root } } }\n"
            + "B: { type: object, required: [not], properties: { not: R Root } }", """{"and":["a",{"not":{"and":[]}}]}""" },
        { "Root: { anyOf: [{ type: string }, { type: number }, { type: boolean }, { type: 'null' }, { type: array, items: R Root }, "
            + "{ type: object, additionalProperties: R Root }] }", """{"v":["a",["b",[1,null,true]]],"n":null}""" },
        { "Root: { type: [string, number, boolean, 'null', array, object], items: R Root, additionalProperties: R Root }",
            """{"v":["a",["b",[1,null,true]]],"n":null}""" },
        { "Root: { anyOf: [{ type: array, items: R Root }, { type: array, items: { type: integer } }, { type: string }] }", """[[1],["a",[]]]""" },
        { "Root: { type: object, properties: { x: { type: array, items: { $ref: '#/components/schemas/Root/properties/x' } } } }", """{"x":[[],[[]]]}""" },
        { "Root: { allOf: [R B, { description: d }] }\nB: { type: array, items: R Root }", "[[],[]]" },
        { "Root: { oneOf: [{ type: array, items: R Root }] }", "[[],[]]" },
        { "Root: { allOf: [{ type: object, properties: { a: { type: array, items: R Root } } }, { type: object, properties: { b: R Root } }] }",
            """{"a":[{"b":{}}],"b":{}}""" },
        { "Root: { type: object, properties: { a: { type: string } }, additionalProperties: R Root }", """{"a":"x","b":{"a":"y","c":{}}}""" },
        { "Root: { type: array, items: { type: array, items: { type: object, additionalProperties: R Root } } }", """[[{"a":[[{}]]}]]""" },
    };

    [Theory]
    [MemberData(nameof(Recursions))]
    public void It_is_read_and_written(string schemas, string json)
    {
        // Within a member, as some of these have no type of their own.
        var assembly = SchemaAssembly.Of(WithReferences("Root: { type: object, properties: { v: R V } }\n" + schemas.Replace("Root", "V")));

        Assert.Equal($$"""{"v":{{json}}}""", assembly.RoundTrip($$"""{"v":{{json}}}"""));
    }

    [Fact]
    public void A_list_of_itself_is_made_and_taken_apart_as_a_union() => Assert.Equal("2 True", SchemaAssembly.Of(
        WithReferences("Root: { type: array, items: R Root }"),
        "new Root(new Root[] { new Root([]), new Root([]) }) is { Value: IReadOnlyList<Root> items } "
            + "? $\"{items.Count} {new Root(items).TryGetValue(out IReadOnlyList<Root>? _)}\" : null")
        .Use());

    /// <summary>Which schema an operation reaches first makes no difference to the types.</summary>
    [Theory]
    [InlineData("A: { type: array, items: R B }\nB: { type: array, items: R A }")]
    [InlineData("A: { type: object, additionalProperties: R B }\nB: R C\nC: { type: array, items: R A }")]
    [InlineData("A: { anyOf: [{ type: string }, { type: array, items: R B }] }\nB: { anyOf: [{ type: integer }, { type: array, items: R A }] }")]
    [InlineData("A: { type: object, properties: { b: R B } }\nB: { type: array, items: R A }")]
    [InlineData("A: { type: array, items: R B }\nB: { anyOf: [R A, { type: 'null' }] }")]
    public void The_order_in_which_schemas_are_reached_does_not_matter(string schemas)
    {
        var first = Types("Root: { type: object, properties: { a: R A, b: R B } }\n" + schemas);
        var second = Types("Root: { type: object, properties: { b: R B, a: R A } }\n" + schemas);

        Assert.Equal(first, second);
    }

    public static TheoryData<string, string> Chains() => new()
    {
        { "{ type: object, properties: { n: NEXT } }", """{"n":{"n":{"n":{}}}}""" },
        { "{ type: object, required: [n], properties: { n: { anyOf: [NEXT, { type: 'null' }] } } }", """{"n":{"n":null}}""" },
        { "{ type: object, properties: { n: { type: array, items: NEXT } } }", """{"n":[{"n":[{}]}]}""" },
        { "{ type: object, properties: { n: { type: object, additionalProperties: NEXT } } }", """{"n":{"a":{"n":{}}}}""" },
        { "{ type: object, properties: { n: { oneOf: [NEXT, { type: string }] } } }", """{"n":{"n":"s"}}""" },
        { "{ allOf: [R Base, { type: object, properties: { n: NEXT } }] }", """{"x":"1","n":{"x":"2","n":{}}}""" },
        { "{ allOf: [NEXT, { type: object, properties: { INDEX: { type: string } } }] }", """{"i3":"a","i0":"b"}""" },
        { "NEXT", """{"x":"1"}""" },
        { "{ description: d, type: object, properties: { n: { allOf: [NEXT], description: e } } }", """{"n":{"n":{}}}""" },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_long_chain_is_no_deep_one(string link, string json)
    {
        foreach (var length in new[] { 60, 150 })
        {
            var links = Enumerable.Range(0, length).Select(i => $"S{i}: {link.Replace("NEXT", $"R S{i + 1}").Replace("INDEX", $"i{i}")}");
            const string Base = "Base: { type: object, properties: { x: { type: string } } }";
            var schemas = WithReferences($"Root: R S0\n{Base}\n{string.Join('\n', links)}\nS{length}: R Base");
            if (link.Contains("INDEX", StringComparison.Ordinal) || link is "NEXT")
            {
                schemas = schemas.Replace(
                    "Root: { $ref: '#/components/schemas/S0' }", "Root: { type: object, properties: { r: { $ref: '#/components/schemas/S0' } } }");
                Assert.Equal($$"""{"r":{{json}}}""", SchemaAssembly.Of(schemas).RoundTrip($$"""{"r":{{json}}}"""));
            }
            else
            {
                Assert.Equal(json, SchemaAssembly.Of(schemas).RoundTrip(json, "S0"));
            }
        }
    }

    private static string WithReferences(string schemas) =>
        System.Text.RegularExpressions.Regex.Replace(schemas, @"\bR (\w+)", "{ $ref: '#/components/schemas/$1' }");

    private static string Types(string schemas) =>
        string.Join('\n', SchemaAssembly.Of(WithReferences(schemas)).Model.Types.Where(type => type.Name.Text != "Root").Select(type => type.ToString()));
}
