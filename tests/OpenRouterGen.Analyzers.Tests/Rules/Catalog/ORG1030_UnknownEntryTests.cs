using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1030_UnknownEntryTests
{
    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = {|ORG1030:\"smal\"|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = {|ORG1030:Kinds.Plain|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = condition ? \"small\" : {|ORG1030:\"else\"|} });")]
    [InlineData("var order = new Order(); order.Kind = {|ORG1030:\"large\"|}; sender.Send(order);")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"bare\" } with { Kind = {|ORG1030:\"gone\"|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = {|ORG1030:\"gone\"|} } with { Count = 3 });")]
    public Task A_constant_that_is_no_entry_is_reported(string statements) => CatalogSource.SampleAsync(statements);

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\" });")]
    [InlineData("GC.KeepAlive(new Order { Kind = Kinds.Nested.Large });")]
    [InlineData("GC.KeepAlive(new Order { Kind = text });")]
    [InlineData("GC.KeepAlive(new Order { Kind = null });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"\" });")]
    [InlineData("GC.KeepAlive(new Order { Tier = \"9K\", Count = 99 });")]
    public Task An_entry_or_what_is_not_known_is_not(string statements) => CatalogSource.SampleAsync(statements);

    [Fact]
    public async Task The_nearest_model_is_offered()
    {
        var found = await Verify.StatementsAsync(
            "GC.KeepAlive(new ImageGenerationRequest { Model = {|ORG1030:\"bytedance-seed/seedream-4-5\"|}, Prompt = \"p\" });");
        Assert.Equal(
            "'bytedance-seed/seedream-4-5' is not in the catalog 'ImageModels', so nothing is checked against it; "
                + "did you mean 'bytedance-seed/seedream-4.5'?",
            found.Single().GetMessage());
        Assert.Equal("\"bytedance-seed/seedream-4.5\"", found.Single().Properties["Replacements"]);
    }
}
