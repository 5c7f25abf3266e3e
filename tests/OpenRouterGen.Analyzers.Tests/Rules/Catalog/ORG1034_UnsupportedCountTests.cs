using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1034_UnsupportedCountTests
{
    [Theory]
    [InlineData("InputReferences = {|ORG1034:[reference, reference]|}")]
    [InlineData("InputReferences = {|ORG1034:new[] { reference, reference, reference }|}")]
    [InlineData("InputReferences = condition ? [reference] : {|ORG1034:[reference, reference]|}")]
    [InlineData("InputReferences = {|ORG1034:[reference, reference, .. Enumerable.Empty<ImageReference>()]|}")]
    public Task Too_many_references_are_reported(string members) => CatalogSource.RequestAsync(CatalogSource.Vector, members);

    [Theory]
    [InlineData("InputReferences = [reference]")]
    [InlineData("InputReferences = []")]
    [InlineData("InputReferences = null")]
    [InlineData("InputReferences = Enumerable.Repeat(reference, number).ToList()")]
    [InlineData("InputReferences = [reference, .. Enumerable.Repeat(reference, number)]")]
    public Task As_many_as_allowed_or_unknown_are_not(string members) => CatalogSource.RequestAsync(CatalogSource.Vector, members);

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Items = {|ORG1034:[]|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Items = list });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Items = [.. list] });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"nested/large\", Items = [\"a\", \"b\", \"c\"] });")]
    public Task The_lower_bound_needs_an_exact_count(string statements) => CatalogSource.SampleAsync(statements);

    [Fact]
    public async Task The_message_counts()
    {
        var found = await CatalogSource.RequestAsync(CatalogSource.Vector, "InputReferences = {|ORG1034:[reference, reference]|}");
        Assert.Equal(
            "'InputReferences' has 2 items, but 'recraft/recraft-v4.1-pro-vector' supports 0 to 1, says the catalog's snapshot of 2026-09-27",
            found.Single().GetMessage());
    }
}
