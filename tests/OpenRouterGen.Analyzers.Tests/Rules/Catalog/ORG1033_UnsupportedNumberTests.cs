using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1033_UnsupportedNumberTests
{
    [Theory]
    [InlineData("ImageModels.Qwen.QwenImage3", "ImageCount = {|ORG1033:7|}")]
    [InlineData("ImageModels.Qwen.QwenImage3", "ImageCount = condition ? 6 : {|ORG1033:10|}")]
    [InlineData("ImageModels.Google.Gemini3_1FlashImage", "ImageCount = {|ORG1033:2|}")]
    public Task A_number_outside_the_range_is_reported(string model, string members) => CatalogSource.RequestAsync(model, members);

    [Theory]
    [InlineData("ImageModels.Qwen.QwenImage3", "ImageCount = 6")]
    [InlineData("ImageModels.Qwen.QwenImage3", "ImageCount = number")]
    [InlineData("ImageModels.Google.Gemini3_1FlashImage", "ImageCount = 1")]
    [InlineData("ImageModels.BlackForestLabs.Flux2Pro", "ImageCount = 10")]
    public Task One_inside_or_unknown_is_not(string model, string members) => CatalogSource.RequestAsync(model, members);

    [Theory]
    [InlineData("ImageCount = model.StartsWith(\"qwen/\") ? 6 : 7")]
    [InlineData("ImageCount = condition ? {|ORG1033:7|} : 1")]
    public Task A_number_that_is_asked_about_the_model_is_not(string member) => Verify.StatementsAsync(
        $"var model = ImageModels.Qwen.QwenImage3; GC.KeepAlive(new ImageGenerationRequest {{ Model = model, Prompt = \"p\", {member} }});");

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Count = {|ORG1033:2|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Count = 1 });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Count = number });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Ratio = {|ORG1033:0.4|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Ratio = 0.5 });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"nested/large\", Ratio = 99 });")]
    public Task Harmless_numbers_and_kinds_of_the_future_are_accepted(string statements) => CatalogSource.SampleAsync(statements);

    [Fact]
    public async Task The_message_has_both_bounds_and_the_nearest_is_offered()
    {
        var found = (await CatalogSource.RequestAsync("ImageModels.Qwen.QwenImage3", "ImageCount = {|ORG1033:7|}")).Single();
        Assert.Equal("ImageCount ('n') is 7, but 'qwen/qwen-image-3' supports 1 to 6, says the catalog's snapshot of 2026-08-17", found.GetMessage());
        Assert.Equal("6", found.Properties["Replacements"]);
        found = (await CatalogSource.RequestAsync("ImageModels.Google.Gemini3_1FlashImage", "ImageCount = {|ORG1033:2|}")).Single();
        Assert.Equal(
            "ImageCount ('n') is 2, but 'google/gemini-3.1-flash-image' supports 1 only, says the catalog's snapshot of 2026-07-18", found.GetMessage());
    }

    [Theory]
    [InlineData("ImageCount = {|ORG1001:11|}")]
    [InlineData("Resolution = {|ORG1002:\"3K\"|}")]
    [InlineData("InputReferences = {|ORG1004:new ImageReference[17]|}")]
    public Task What_the_document_forbids_anyway_is_reported_once(string members) => CatalogSource.RequestAsync("ImageModels.Qwen.QwenImage3", members);
}
