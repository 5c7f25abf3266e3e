using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1031_UnsupportedParameterTests
{
    [Theory]
    [InlineData("Background = {|ORG1031:\"auto\"|}")]
    [InlineData("Background = {|ORG1031:Background.Opaque|}, Resolution = new Resolution({|ORG1031:\"8K\"|})")]
    [InlineData("Seed = {|ORG1031:7|}")]
    [InlineData("Seed = {|ORG1031:number|}")]
    [InlineData("Size = {|ORG1031:\"2K\"|}")]
    [InlineData("Background = condition ? {|ORG1031:\"auto\"|} : null")]
    public Task A_parameter_that_the_model_does_not_have_is_reported(string members) => CatalogSource.RequestAsync(CatalogSource.Vector, members);

    [Theory]
    [InlineData("Background = null, Seed = null")]
    [InlineData("Background = default(Background)")]
    [InlineData("Background = text, Seed = condition ? null : default(long?)")]
    [InlineData("Size = \"1024x1024\"")]
    [InlineData("OutputFormat = \"svg\", AspectRatio = AspectRatio.Ratio16x9, User = \"me\", SessionId = \"s\"")]
    public Task What_is_not_sent_or_not_spoken_of_is_not(string members) => CatalogSource.RequestAsync(CatalogSource.Vector, members);

    [Theory]
    [InlineData(CatalogSource.Flux, "Background = \"auto\", Seed = 3, Resolution = \"4K\", ImageCount = 9, Size = \"4K\", Quality = \"low\"")]
    [InlineData(CatalogSource.Gpt, "Background = \"auto\", OutputFormat = \"webp\", OutputCompression = 5")]
    [InlineData("text", "Background = \"auto\", Seed = 3")]
    [InlineData("condition ? ImageModels.Recraft.RecraftV4_1ProVector : text", "Background = \"auto\"")]
    [InlineData("condition ? ImageModels.Recraft.RecraftV4_1ProVector : ImageModels.ByteDanceSeed.Seedream4_5", "Seed = 3")]
    public Task What_is_undecided_is_not(string model, string members) => CatalogSource.RequestAsync(model, members);

    [Fact]
    public Task It_is_reported_when_no_branch_has_a_model_that_takes_it() =>
        CatalogSource.RequestAsync(
            "condition ? ImageModels.Recraft.RecraftV4_1ProVector : ImageModels.ByteDanceSeed.Seedream4_5", "Background = {|ORG1031:\"auto\"|}");

    [Fact]
    public async Task The_message_names_the_snapshot()
    {
        var found = await CatalogSource.RequestAsync(CatalogSource.Vector, "Seed = {|ORG1031:7|}");
        Assert.Equal("'Seed' is not supported by 'recraft/recraft-v4.1-pro-vector', says the catalog's snapshot of 2026-09-27", found.Single().GetMessage());
        var assignment = found.Single().AdditionalLocations.Single();
        Assert.Equal("Seed = 7", assignment.SourceTree!.GetText().ToString(assignment.SourceSpan));
    }

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Count = 1, Free = \"x\" });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"bare\", Tier = \"9K\", Count = 7, Live = true });")]
    public Task An_entry_without_descriptors_says_nothing(string statements) => CatalogSource.SampleAsync(statements);

    [Theory]
    [InlineData("var given = new Order { Kind = \"small\", Detail = null }; GC.KeepAlive(given with { Kind = \"nested/large\", Detail = 4 });")]
    [InlineData("static void Take(Order order) => GC.KeepAlive(order with { Ratio = 9 }); Take(new Order { Kind = \"small\" });")]
    public Task A_copy_is_checked_as_far_as_it_is_known(string statements) => CatalogSource.SampleAsync(statements);
}
