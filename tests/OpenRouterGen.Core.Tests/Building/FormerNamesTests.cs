using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class FormerNamesTests
{
    private const string Catalog = """
        { "list": [
            { "id": "big/one", "name": "One" }, { "id": "big/two", "name": "Two" }, { "id": "small/one", "name": "One" }, { "id": "alone", "name": "Alone" }
        ] }
        """;

    private static TestSpec Spec(string formerly) => new(
        "Root: { type: object, properties: { model: { type: string, x-openroutergen-catalog: "
        + "{ class: Engines, file: catalog.json, entries: list, groups: { big: Great }, formerly: " + formerly + " } } } }")
    { Catalog = Catalog };

    [Theory]
    [InlineData("{ groups: { big: Big } }", "Great<Big: One Two; Small: One; Alone")]
    [InlineData("{ groups: { big: [Big, Bigger], small: Little } }", "Great<Big<Bigger: One Two; Small<Little: One; Alone")]
    [InlineData("{ entries: { big/one: Uno } }", "Great: One<Uno Two; Small: One; Alone")]
    [InlineData("{ entries: { big/one: [Uno, Eins], alone: Lonely } }", "Great: One<Uno<Eins Two; Small: One; Alone<Lonely")]
    [InlineData("{ groups: { big: Big }, entries: { small/one: Two } }", "Great<Big: One Two; Small: One<Two; Alone")]
    [InlineData("{}", "Great: One Two; Small: One; Alone")]
    public void An_earlier_name_stays_beside_that_of_today(string formerly, string expected) =>
        Assert.Equal(expected, Text(Assert.Single(Spec(formerly).Model().Catalogs)));

    [Theory]
    [InlineData("{ groups: { big: Small } }", "the earlier name 'Small' is that of the group 'small' today")]
    [InlineData("{ groups: { big: Great } }", "the earlier name 'Great' is that of the group 'big' today")]
    [InlineData("{ groups: { big: Alone } }", "the earlier name 'Alone' is that of 'alone' today")]
    [InlineData("{ groups: { big: One } }", "the earlier name 'One' is that of 'big/one' today")]
    [InlineData("{ groups: { big: Old, small: Old } }", "the earlier name 'Old' is that of the class 'Old' of earlier versions today")]
    [InlineData("{ groups: { big: Engines } }", "the earlier name 'Engines' is that of what emitted code needs itself today")]
    [InlineData("{ entries: { big/one: Two } }", "the earlier name 'Two' is that of 'big/two' today")]
    [InlineData("{ entries: { alone: Small } }", "the earlier name 'Small' is that of the group 'small' today")]
    [InlineData("{ entries: { big/one: Great } }", "the earlier name 'Great' is that of what emitted code needs itself today")]
    [InlineData("{ groups: { big: Big-Vendor } }", "'Big-Vendor' is no C# name")]
    [InlineData("{ groups: { bg: Big } }", "the catalog has no group 'bg'; did you mean 'big'?")]
    [InlineData("{ entries: { big/three: Three } }", "the catalog has no entry 'big/three'")]
    [InlineData("{ groups: { big: [7] } }", "an earlier name should be a text, but is the number 7")]
    [InlineData("{ groups: [Big] }", "'groups' should be a mapping, but is a list")]
    [InlineData("{ group: { big: Big } }", "'group' of 'formerly' is neither 'groups' nor 'entries'")]
    [InlineData("[Big]", "'formerly' should be a mapping, but is a list")]
    public void An_earlier_name_that_something_else_has_or_of_nothing_is_a_problem_at_its_place(string formerly, string message)
    {
        var problem = Spec(formerly).Problem();
        Assert.StartsWith($"x-openroutergen-catalog: {message}", problem.Message, StringComparison.Ordinal);
        Assert.Equal("ORG0043", problem.Descriptor.Id);
        Assert.True(problem.Spot.Line > 1);
    }

    private static string Text(CatalogModel catalog) => string.Join("; ", catalog.Groups.OrderBy(group => group.ClassName is null)
        .Select(group => Names(group.ClassName?.Text, group.FormerNames) + string.Join(' ', group.Entries.Select(entry => entry.Name.Text
            + string.Concat(entry.FormerNames.Select(name => "<" + name.Text))))));

    private static string Names(string? name, EquatableList<Core.Naming.CSharpIdentifier> former) =>
        name is null ? string.Empty : name + string.Concat(former.Select(other => "<" + other.Text)) + ": ";
}
