using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

/// <summary>What the fixes for the catalog's warnings write, and that nothing is left to report after them.</summary>
public class CatalogFixTests
{
    [Theory]
    [InlineData("Model = {|ORG1030:\"qwen/qwen-image3\"|}, ImageCount = 2", "Model = \"qwen/qwen-image-3\", ImageCount = 2")]
    [InlineData(
        "Model = ImageModels.Qwen.QwenImage3, Background = {|ORG1031:\"opaque\"|}, ImageCount = 2",
        "Model = ImageModels.Qwen.QwenImage3, ImageCount = 2")]
    [InlineData(
        "Model = ImageModels.Qwen.QwenImage3, Background = condition ? {|ORG1031:\"opaque\"|} : {|ORG1031:\"auto\"|}, ImageCount = 2",
        "Model = ImageModels.Qwen.QwenImage3, ImageCount = 2")]
    [InlineData("Model = ImageModels.Qwen.QwenImage3, Resolution = {|ORG1032:Resolution.Tier4K|}", "Model = ImageModels.Qwen.QwenImage3, Resolution = \"2K\"")]
    [InlineData("Model = ImageModels.Qwen.QwenImage3, ImageCount = {|ORG1033:9|}", "Model = ImageModels.Qwen.QwenImage3, ImageCount = 6")]
    [InlineData(
        "Model = ImageModels.Recraft.RecraftV4_1ProVector, InputReferences = {|ORG1034:[reference, reference]|}",
        "Model = ImageModels.Recraft.RecraftV4_1ProVector, InputReferences = [reference]")]
    [InlineData("Model = {|ORG1030:\"qwen/qwen-image3:nitro\"|}, ImageCount = 2", "Model = \"qwen/qwen-image-3:nitro\", ImageCount = 2")]
    [InlineData("Model = ImageModels.Qwen.QwenImage3, Quality = {|ORG1035:\"low\"|}, ImageCount = 2", "Model = ImageModels.Qwen.QwenImage3, ImageCount = 2")]
    [InlineData(
        "Model = ImageModels.Qwen.QwenImage3, OutputCompression = {|ORG1035:5|}, ImageCount = 2",
        "Model = ImageModels.Qwen.QwenImage3, ImageCount = 2")]
    public Task The_first_fix_corrects_it(string before, string after) => FixTest.RunAsync(Request(before), Request(after));

    [Fact]
    public Task A_flag_is_replaced_by_a_flag() => FixTest.RunAsync(
        CatalogSource.Sample("sender.Send(new Order { Kind = Kinds.Small, Force = {|ORG1032:true|} });"),
        CatalogSource.Sample("sender.Send(new Order { Kind = Kinds.Small, Force = false });"));

    [Fact]
    public async Task Where_a_copy_does_not_fit_its_new_model_no_fix_is_offered()
    {
        var workspace = FixWorkspace.Of(Verify.Method("""
            var given = new ImageGenerationRequest { Model = ImageModels.OpenAI.GptImage2, Prompt = "p", Quality = "low" };
            GC.KeepAlive(given with { Model = ImageModels.Qwen.QwenImage3 });
            """));
        Assert.Empty(await workspace.OfferedAsync("ORG1035"));
    }

    private static string Request(string members) => Verify.Method($"GC.KeepAlive(new ImageGenerationRequest {{ Prompt = \"p\", {members} }});");
}
