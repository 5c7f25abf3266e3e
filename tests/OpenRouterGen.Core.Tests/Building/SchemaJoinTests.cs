using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>A value must satisfy every part of an allOf, and what stands beside a reference.</summary>
public class SchemaJoinTests
{
    private static PropertyModel Member(string schema) =>
        Assert.Single(new TestSpec($"Root: {{ type: object, properties: {{ m: {schema} }} }}\nS: {{ type: string, minLength: 1, maxLength: 10 }}\n"
            + "N: { type: integer, minimum: 1, maximum: 10 }\nE: { type: string, enum: [a, b, c] }").Record("Root").Properties);

    [Theory]
    [InlineData("{ allOf: [{ type: integer, minimum: 3 }, { minimum: 1 }] }", 3, null)]
    [InlineData("{ allOf: [{ type: integer, minimum: 1 }, { minimum: 3 }] }", 3, null)]
    [InlineData("{ allOf: [{ type: integer, maximum: 3 }, { maximum: 9 }] }", null, 3)]
    [InlineData("{ allOf: [{ type: integer, minimum: 5 }, { exclusiveMinimum: 5 }] }", 6, null)]
    [InlineData("{ allOf: [{ type: integer, exclusiveMaximum: 5 }, { maximum: 4 }] }", null, 4)]
    [InlineData("{ type: integer, minimum: 1, exclusiveMinimum: 3 }", 4, null)]
    [InlineData("{ type: integer, minimum: 5, exclusiveMinimum: 3 }", 5, null)]
    [InlineData("{ type: integer, maximum: 1, exclusiveMaximum: 3 }", null, 1)]
    [InlineData("{ type: integer, maximum: 3, exclusiveMaximum: 3 }", null, 2)]
    [InlineData("{ type: integer, format: int64, minimum: -1e40, maximum: 1e40 }", null, null)]
    [InlineData("{ type: integer, format: int64, minimum: 7, maximum: 100000000000000000000000000000000 }", 7, null)]
    [InlineData("{ $ref: '#/components/schemas/N', maximum: 5 }", 1, 5)]
    [InlineData("{ $ref: '#/components/schemas/N', minimum: -5, maximum: 50 }", 1, 10)]
    [InlineData("{ allOf: [{ type: number }, { type: integer, minimum: 2 }] }", 2, null)]
    [InlineData("{ allOf: [{ type: integer, minimum: 2 }, { type: number }] }", 2, null)]
    public void The_stricter_bound_holds(string schema, int? minimum, int? maximum) => Assert.Equal(
        minimum is null && maximum is null ? null : new WholeBounds(minimum, maximum), Member(schema).Constraints.Bounds);

    [Theory]
    [InlineData("{ type: number, minimum: 1e300 }", 1e300, null)]
    [InlineData("{ type: number, minimum: 1.5, maximum: 1e400 }", 1.5, null)]
    [InlineData("{ type: number, minimum: -1e400, maximum: 1e29 }", null, 1e29)]
    public void Bounds_of_doubles_are_doubles(string schema, double? minimum, double? maximum) => Assert.Equal(
        new DoubleBounds(minimum is { } low ? new(low, false) : null, maximum is { } high ? new(high, false) : null), Member(schema).Constraints.Bounds);

    [Theory]
    [InlineData("{ allOf: [{ type: string, maxLength: 3 }, { maxLength: 5 }] }", null, 3)]
    [InlineData("{ allOf: [{ type: string, minLength: 3 }, { minLength: 1, maxLength: 4 }] }", 3, 4)]
    [InlineData("{ $ref: '#/components/schemas/S', maxLength: 3 }", 1, 3)]
    [InlineData("{ $ref: '#/components/schemas/S', maxLength: 30, minLength: 2 }", 2, 10)]
    [InlineData("{ $ref: '#/components/schemas/S', allOf: [{ maxLength: 7 }] }", 1, 7)]
    public void The_stricter_length_holds(string schema, int? minimum, int? maximum) =>
        Assert.Equal(new CountModel(minimum, maximum), Member(schema).Constraints.Length);

    [Theory]
    [InlineData("abc", true)]
    [InlineData("ab", false)]
    [InlineData("xc", false)]
    [InlineData("a\nc", true)]
    [InlineData("", false)]
    public void Both_patterns_must_match(string text, bool matches)
    {
        var pattern = Member("{ allOf: [{ type: string, pattern: '^a' }, { pattern: 'c$' }] }").Constraints.Pattern!;

        Assert.Equal(matches, System.Text.RegularExpressions.Regex.IsMatch(text, pattern));
    }

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/E' }, { enum: [b, c, d] }] }", "b c")]
    [InlineData("{ allOf: [{ type: string, enum: [a, b] }, { $ref: '#/components/schemas/E' }] }", "a b")]
    [InlineData("{ $ref: '#/components/schemas/E', enum: [c, a] }", "a c")]
    [InlineData("{ allOf: [{ type: string, enum: [x, y, z] }, { type: string, enum: [y, z] }, { type: string, enum: [z, y, w] }] }", "y z")]
    public void Values_are_those_of_all_lists(string schema, string expected)
    {
        var model = new TestSpec($"Root: {{ type: object, properties: {{ m: {schema} }} }}\nE: {{ type: string, enum: [a, b, c] }}").Type<EnumModel>("RootM");

        Assert.Equal(expected, string.Join(' ', model.Members.Select(member => member.WireValue)));
    }

    [Fact]
    public void Items_are_what_both_lists_say()
    {
        var element = new TestSpec("""
            Root: { type: object, properties: { m: { allOf: [{ type: array, items: { $ref: '#/components/schemas/A' } },
              { items: { $ref: '#/components/schemas/B' }, maxItems: 3 }] } } }
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, required: [b], properties: { b: { type: integer } } }
            """).Record("RootMItem");

        Assert.Equal(["a", "b"], element.Properties.Select(property => property.WireName));
        Assert.Equal([false, true], element.Properties.Select(property => property.Required));
    }

    [Fact]
    public void What_stands_beside_a_reference_counts_and_a_description_alone_changes_no_type()
    {
        var root = new TestSpec("""
            Root:
              type: object
              properties:
                a: { $ref: '#/components/schemas/O', required: [x] }
                b: { $ref: '#/components/schemas/O', properties: { y: { type: integer } } }
                c: { $ref: '#/components/schemas/O', description: d }
                d: { $ref: '#/components/schemas/O', type: object }
            O: { type: object, properties: { x: { type: string } } }
            """);

        Assert.Equal(["RootA", "RootB", "O", "O"], root.Record("Root").Properties.Select(property => ((NamedRef)property.Type).Name.Text));
        Assert.True(Assert.Single(root.Record("RootA").Properties).Required);
        Assert.Equal(["x", "y"], root.Record("RootB").Properties.Select(property => property.WireName));
    }

    [Fact]
    public void A_member_that_a_later_part_limits_keeps_the_limits_of_the_first()
    {
        var member = Assert.Single(new TestSpec("""
            Root: { allOf: [{ type: object, properties: { n: { type: integer, minimum: 1 } } },
              { type: object, properties: { n: { type: integer, maximum: 9 } } }] }
            """).Record("Root").Properties);

        Assert.Equal(new WholeBounds(1, 9), member.Constraints.Bounds);
    }
}
