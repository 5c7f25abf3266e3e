using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1035_ParameterWithoutEffectTests
{
    [Theory]
    [InlineData("OutputCompression = {|ORG1035:50|}")]
    [InlineData("Quality = {|ORG1035:\"high\"|}")]
    [InlineData("Quality = {|ORG1035:Quality.Low|}")]
    [InlineData("Quality = condition ? {|ORG1035:\"high\"|} : null")]
    [InlineData("Stream = {|ORG1035:true|}")]
    [InlineData("Stream = condition ? {|ORG1035:true|} : false")]
    public Task A_parameter_that_the_model_ignores_is_reported(string members) => CatalogSource.RequestAsync(CatalogSource.Vector, members);

    [Theory]
    [InlineData(CatalogSource.Vector, "Stream = false")]
    [InlineData(CatalogSource.Vector, "Stream = condition")]
    [InlineData(CatalogSource.Vector, "OutputCompression = null")]
    [InlineData(CatalogSource.Gpt, "Stream = true, OutputCompression = 50")]
    public Task One_without_effect_anyway_or_a_supported_one_is_not(string model, string members) => CatalogSource.RequestAsync(model, members);

    [Fact]
    public async Task The_message_says_that_it_has_no_effect()
    {
        var found = await CatalogSource.RequestAsync(CatalogSource.Vector, "Stream = {|ORG1035:true|}");
        Assert.Equal(
            "'Stream' has no effect: 'recraft/recraft-v4.1-pro-vector' does not support it, says the catalog's snapshot of 2026-09-27",
            found.Single().GetMessage());
    }
}
