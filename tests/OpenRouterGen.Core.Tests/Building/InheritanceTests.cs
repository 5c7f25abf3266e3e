using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Which schemas extend which: one base, one discriminator, and a tag for each; what is none of that is a flat record, and says so.</summary>
public sealed class InheritanceTests
{
    private const string Pet = "Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, ";
    private const string Kinds = "discriminator: { propertyName: kind } }\n";
    private const string Dog = "Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: boolean } } }] }\n";
    private const string Machine = "Machine: { type: object, required: [t], properties: { t: { type: string } }, discriminator: { propertyName: t } }\n";
    private const string ToMachine = "{ $ref: '#/components/schemas/Machine' }";
    private const string ToPet = "{ $ref: '#/components/schemas/Pet' }";
    private const string ToDog = "{ $ref: '#/components/schemas/Dog' }";
    private const string Own = "{ type: object, properties: { own: { type: string } } }";

    [Theory]
    [InlineData("X: { allOf: [" + ToPet + ", " + Own + "] }", "Pet")]
    [InlineData("X: { allOf: [" + Own + ", " + ToPet + "] }", "Pet")]
    [InlineData("X: { allOf: [" + ToPet + "], properties: { own: { type: string } } }", "Pet")]
    [InlineData("X: { $ref: '#/components/schemas/Pet', properties: { own: { type: string } } }", "Pet")]
    [InlineData("X: { allOf: [{ allOf: [" + ToPet + "] }, " + Own + "] }", "Pet")]
    [InlineData("X: { allOf: [{ $ref: '#/components/schemas/Alias' }, " + Own + "] }\nAlias: " + ToPet, "Pet")]
    [InlineData("X: { allOf: [{ $ref: '#/components/schemas/Alias' }, " + Own + "] }\nAlias: { allOf: [" + ToPet + "], description: d }", "Pet")]
    [InlineData("X: { allOf: [" + ToDog + ", " + Own + "] }", "Dog")]
    [InlineData("X: { allOf: [" + ToPet + ", " + ToDog + ", " + Own + "] }", "Dog")]
    [InlineData("X: { allOf: [" + ToPet + ", { type: object, properties: {} }] }", "Pet")]
    [InlineData("X: { allOf: [" + ToPet + ", { $ref: '#/components/schemas/Mixin' }] }\nMixin: " + Own, "Pet")]
    [InlineData("X: { allOf: [" + ToPet + ", " + Own + "], discriminator: { propertyName: kind, mapping: { x: X } } }", "Pet")]
    public void It_extends_what_its_allOf_refers_to(string schemas, string expected)
    {
        var records = Records(ToPet, Kinds, schemas);

        Assert.Equal(expected, records["X"].Inheritance!.Base!.Text);
        Assert.Contains("X", records["Pet"].Inheritance!.Cases.Select(item => item.Name.Text));
    }

    [Theory]
    [InlineData("X: { allOf: [" + ToPet + ", " + ToMachine + "] }", "it extends several schemas with a discriminator")]
    [InlineData("X: { allOf: [" + ToDog + ", { $ref: '#/components/schemas/Cat' }] }\nCat: { allOf: [" + ToPet + ", " + Own + "] }",
        "it extends several schemas with a discriminator")]
    [InlineData("X: { allOf: [{ $ref: '#/components/schemas/Mid' }, " + Own + "] }\nMid: { allOf: [" + ToPet + ", { type: object, "
        + "properties: { breed: { type: string } }, discriminator: { propertyName: breed } }] }", "it extends schemas with two discriminators")]
    [InlineData("X: { allOf: [" + ToPet + ", { oneOf: [" + Own + ", { type: object, required: [b], properties: { b: { type: string } } }] }] }",
        "it is a union")]
    [InlineData("X: { allOf: [" + ToPet + ", { type: object, properties: { kind: { type: string, enum: [dog] } } }] }",
        "nothing says which value of 'kind' it has and no other schema", "mapping: { dog: Dog }")]
    public void What_has_no_one_base_is_flat_and_says_so(string schemas, string reason, string mapping = "x-other: 1")
    {
        var spec = new TestSpec("Root: { type: object, properties: { x: { $ref: '#/components/schemas/X' } } }\n"
            + Pet + $"discriminator: {{ propertyName: kind, {mapping} }} }}\n" + Dog + Machine + schemas);

        var problem = spec.Compile().Problems.First(problem => problem.Arguments[0] == "'allOf' at '#/components/schemas/X'");

        Assert.Equal(ProblemCatalog.NotUsed, problem.Descriptor);
        Assert.StartsWith(reason + ", and is a record of its own", problem.Arguments[1], StringComparison.Ordinal);
        Assert.DoesNotContain(spec.Compile().Model!.Types, type => type is RecordModel { Name.Text: "X", Inheritance: not null });
    }

    [Theory]
    [InlineData("x-other: 1", "", "X")]
    [InlineData("mapping: { x: X }", "", "x")]
    [InlineData("mapping: { x: X, 'y': '#/components/schemas/X' }", "", "x y")]
    [InlineData("mapping: { d: Dog }", "", "X")]
    [InlineData("mapping: { d: Dog }", "kind: { type: string, enum: [e, d] }", "e")]
    [InlineData("mapping: { x: X }", "kind: { type: string, enum: [x, z] }", "x z")]
    [InlineData("x-other: 1", "kind: { type: string, const: own }", "own")]
    [InlineData("x-other: 1", "kind: { anyOf: [{ type: string, const: a }, { type: string, const: b }] }", "a b")]
    [InlineData("x-other: 1", "kind: { type: string, maxLength: 9 }", "X")]
    public void Its_tags_are_those_of_the_mapping_then_its_own_then_its_name(string discriminator, string own, string expected)
    {
        var records = Records(
            ToPet, $"discriminator: {{ propertyName: kind, {discriminator} }} }}\n", $"X: {{ allOf: [{ToPet}, {{ type: object, properties: {{ {own} }} }}] }}");

        Assert.Equal(expected, string.Join(' ', records["X"].Inheritance!.Tags));
    }

    [Theory]
    [InlineData("X: { allOf: [" + ToPet + ", { type: object, properties: { name: { type: integer } } }] }", "the type of 'name' at", 8)]
    [InlineData("X: { allOf: [" + ToPet + ", { type: object, properties: { name: { type: string, enum: [a, b] } } }] }", "the type of 'name' at", 8)]
    [InlineData("X: { allOf: [" + ToPet + ", { type: object, additionalProperties: { type: integer } }] }", "'additionalProperties' at", 8)]
    public void A_member_of_another_type_stays_the_bases_and_that_is_said(string schemas, string what, int line)
    {
        var result = new TestSpec("Root: { type: object, properties: { x: { $ref: '#/components/schemas/X' } } }\n" + Pet + Kinds + Dog + schemas).Compile();

        var problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemCatalog.NotUsed, what + " '#/components/schemas/X'"), (problem.Descriptor, problem.Arguments[0]));
        Assert.Equal(line + 11, problem.Spot.Line);
        Assert.Equal(new ScalarRef(ScalarKind.String), result.Model!.Types.OfType<RecordModel>().Single(record => record.Name.Text == "X").Properties[1].Type);
    }

    [Theory]
    [InlineData("Pet", "Dog Pet Root")]
    [InlineData("Dog", "Dog Pet Root")]
    public void Whatever_of_a_family_is_reached_leads_to_it(string answer, string expected)
    {
        var model = new TestSpec($"Root: {{ type: object, properties: {{ x: {{ $ref: '#/components/schemas/{answer}' }} }} }}\n" + Pet + Kinds + Dog).Model();

        Assert.Equal(expected, string.Join(' ', model.Types.Select(type => type.Name.Text)));
    }

    [Fact]
    public void A_base_that_nothing_extends_is_a_record_as_any_other()
    {
        var result = new TestSpec("Root: { type: object, properties: { x: { $ref: '#/components/schemas/Pet' } } }\n" + Pet + Kinds).Compile();

        Assert.Equal("'discriminator' at '#/components/schemas/Pet'", Assert.Single(result.Problems).Arguments[0]);
        Assert.All(result.Model!.Types.OfType<RecordModel>(), record => Assert.Null(record.Inheritance));
    }

    private static Dictionary<string, RecordModel> Records(string root, string discriminator, string schemas) =>
        new TestSpec($"Root: {{ type: object, properties: {{ x: {root} }} }}\n{Pet}{discriminator}{Dog}{schemas}")
            .Model().Types.OfType<RecordModel>().ToDictionary(record => record.Name.Text);
}
