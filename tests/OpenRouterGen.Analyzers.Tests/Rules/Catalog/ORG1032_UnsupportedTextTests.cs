using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1032_UnsupportedTextTests
{
    [Theory]
    [InlineData("Resolution = {|ORG1032:\"512\"|}")]
    [InlineData("Resolution = {|ORG1032:Resolution.Tier512|}")]
    [InlineData("Resolution = condition ? \"2K\" : {|ORG1032:\"512\"|}")]
    [InlineData("Size = {|ORG1032:\"512\"|}")]
    public Task A_value_that_the_model_does_not_list_is_reported(string members) => CatalogSource.RequestAsync(CatalogSource.Seedream, members);

    [Theory]
    [InlineData("Resolution = \"2K\", Size = \"2K\"")]
    [InlineData("Resolution = Resolution.Tier4K, AspectRatio = AspectRatio.Ratio5x2")]
    [InlineData("Resolution = new Resolution(\"512\")")]
    [InlineData("Resolution = text, Size = text")]
    [InlineData("Size = \"512x512\"")]
    public Task A_listed_or_stated_or_unknown_one_is_not(string members) => CatalogSource.RequestAsync(CatalogSource.Seedream, members);

    [Theory]
    [InlineData("AspectRatio = \"21:9\"")]
    [InlineData("AspectRatio = AspectRatio.Ratio8x1")]
    [InlineData("AspectRatio = condition ? \"9:21\" : \"21:9\"")]
    [InlineData("AspectRatio = \"2.35:1\"")]
    [InlineData("AspectRatio = \"auto\"")]
    public Task An_unlisted_ratio_is_undecided(string members) => CatalogSource.RequestAsync("ImageModels.Qwen.QwenImage3", members);

    [Fact]
    public async Task The_message_lists_what_is_supported_and_the_nearest_is_offered_first()
    {
        var found = await CatalogSource.RequestAsync(CatalogSource.Seedream, "Resolution = {|ORG1032:\"512\"|}");
        Assert.Equal(
            "'Resolution' is '512', but 'bytedance-seed/seedream-4.5' supports '1K', '2K', '4K', says the catalog's snapshot of 2026-07",
            found.Single().GetMessage());
        Assert.Equal("\"1K\"\n\"2K\"\n\"4K\"", found.Single().Properties["Replacements"]);
    }

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Tier = {|ORG1032:\"4K\"|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = Kinds.Little, Tier = {|ORG1032:\"4K\"|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = Kinds.Within.Large, Tier = {|ORG1032:\"1K\"|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = Kinds.Within.Large, Tier = \"4K\" });")]
    [InlineData("GC.KeepAlive(new Order { Kind = condition ? \"small\" : \"nested/large\", Tier = \"4K\" });")]
    [InlineData("GC.KeepAlive(new Order { Kind = condition ? \"small\" : \"nested/large\", Tier = {|ORG1032:\"8K\"|} });")]
    [InlineData("var order = new Order { Tier = \"1K\" }; order.Kind = Kinds.Nested.Large; order.Tier = {|ORG1032:\"1K\"|}; sender.Send(order);")]
    [InlineData("var order = new Order { Kind = \"small\" }; if (condition) order.Kind = text; order.Tier = \"4K\"; sender.Send(order);")]
    [InlineData("var order = new Order { Kind = \"small\", Tier = \"1K\" }; GC.KeepAlive(order with { Kind = {|ORG1032:\"nested/large\"|} });")]
    [InlineData("var order = new Order { Kind = \"small\", Tier = {|ORG1032:\"4K\"|} }; GC.KeepAlive(order with { Count = 1 });")]
    public Task An_object_is_looked_at_as_a_whole(string statements) => CatalogSource.SampleAsync(statements);

    [Fact]
    public Task The_argument_of_a_call_is_an_object_as_well() =>
        Verify.StatementsAsync(
            "await client.Images.GenerateAsync(new() { Model = ImageModels.Qwen.QwenImage3, Prompt = \"p\", "
                + "AspectRatio = \"21:9\", Resolution = {|ORG1032:\"4K\"|} });");
}
