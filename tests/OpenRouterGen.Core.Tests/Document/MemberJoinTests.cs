using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Document;

/// <summary>A member that two parts of an allOf write out as an object has the members of both: a value must satisfy both parts.</summary>
public class MemberJoinTests
{
    private const string Parts = """
        Root: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { m: § } }] }
        Base: { type: object, properties: { m: ¤ } }
        Named: { type: object, properties: { n: { type: string } } }
        Whole: { allOf: [{ $ref: '#/components/schemas/Named' }, { type: object, properties: { w: { type: string } } }] }
        """;

    private const string Own = "{ type: object, properties: { b: { type: string } } }";

    [Theory]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string } } }", Own, "a b")]
    [InlineData("{ properties: { a: { type: string } } }", "{ properties: { b: { type: string } } }", "a b")]
    [InlineData("{ type: [object, 'null'], properties: { a: { type: string } } }", Own, "a b")]
    [InlineData("{ $ref: '#/components/schemas/Named' }", Own, "n b")]
    [InlineData("{ $ref: '#/components/schemas/Whole' }", Own, "n w b")]
    [InlineData("{ type: object }", Own, "b")]
    [InlineData("{ type: string }", Own, "b")]
    [InlineData("{ type: [object, string], properties: { a: { type: string } } }", Own, "b")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", Own, "b")]
    [InlineData("{ $ref: '#/components/schemas/Named' }", "{ $ref: '#/components/schemas/Whole' }", "n w")]
    public void Its_members_are_those_of_both(string first, string second, string members) => Assert.Equal(members, Members(Type(first, second)));

    [Fact]
    public void The_items_of_two_lists_are_joined_too()
    {
        var list = Assert.IsType<ListRef>(Type(
            "{ type: array, maxItems: 3, items: { type: object, properties: { a: { type: string } } } }", $"{{ type: array, items: {Own} }}"));

        Assert.Equal("a b", Members(list.Element));
    }

    [Fact]
    public void A_reference_in_the_later_part_keeps_its_type() => Assert.Equal(
        "Whole", Assert.IsType<NamedRef>(Type("{ $ref: '#/components/schemas/Named' }", "{ $ref: '#/components/schemas/Whole' }")).Name.Text);

    private RecordModel? _root;
    private EquatableList<TypeModel> _types = EquatableList<TypeModel>.Empty;

    private TypeRef Type(string first, string second)
    {
        var spec = new TestSpec(Parts.Replace("§", second, StringComparison.Ordinal).Replace("¤", first, StringComparison.Ordinal));
        _types = spec.Model().Types;
        _root = Assert.Single(_types.OfType<RecordModel>(), type => type.Name.Text == "Root");
        return Assert.Single(_root.Properties).Type;
    }

    private string Members(TypeRef type) => string.Join(
        ' ', Assert.Single(_types.OfType<RecordModel>(), record => record.Name == ((NamedRef)type).Name).Properties.Select(property => property.WireName));
}
