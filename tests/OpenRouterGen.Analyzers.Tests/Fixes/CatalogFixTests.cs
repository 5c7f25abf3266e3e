using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

/// <summary>What the fixes for the catalog's warnings write, and that nothing is left to report after them.</summary>
public class CatalogFixTests
{
    [Theory]
    [InlineData("ORG1030", "Model = \"qwen/qwen-image3\", N = 2", "Model = \"qwen/qwen-image-3\", N = 2")]
    [InlineData("ORG1031", "Model = ImageModels.Qwen.QwenImage3, Background = \"opaque\", N = 2", "Model = ImageModels.Qwen.QwenImage3, N = 2")]
    [InlineData(
        "ORG1031",
        "Model = ImageModels.Qwen.QwenImage3, Background = condition ? \"opaque\" : \"auto\", N = 2",
        "Model = ImageModels.Qwen.QwenImage3, N = 2")]
    [InlineData("ORG1032", "Model = ImageModels.Qwen.QwenImage3, Resolution = Resolution.R4K", "Model = ImageModels.Qwen.QwenImage3, Resolution = \"2K\"")]
    [InlineData("ORG1033", "Model = ImageModels.Qwen.QwenImage3, N = 9", "Model = ImageModels.Qwen.QwenImage3, N = 6")]
    [InlineData(
        "ORG1034",
        "Model = ImageModels.Recraft.RecraftV4_1ProVector, InputReferences = [reference, reference]",
        "Model = ImageModels.Recraft.RecraftV4_1ProVector, InputReferences = [reference]")]
    [InlineData("ORG1030", "Model = \"qwen/qwen-image3:nitro\", N = 2", "Model = \"qwen/qwen-image-3:nitro\", N = 2")]
    [InlineData("ORG1035", "Model = ImageModels.Qwen.QwenImage3, Quality = \"low\", N = 2", "Model = ImageModels.Qwen.QwenImage3, N = 2")]
    [InlineData("ORG1035", "Model = ImageModels.Qwen.QwenImage3, OutputCompression = 5, N = 2", "Model = ImageModels.Qwen.QwenImage3, N = 2")]
    public async Task The_first_fix_corrects_it(string id, string before, string after)
    {
        var workspace = FixWorkspace.Of(Request(before));
        await workspace.ApplyAsync((await workspace.OfferedAsync(id))[0]);
        Assert.Equal(Request(after), await workspace.TextAsync());
        Assert.Empty(await workspace.DiagnosticsAsync());
    }

    [Fact]
    public async Task A_flag_is_replaced_by_a_flag()
    {
        var workspace = FixWorkspace.Of(CatalogSource.Sample("sender.Send(new Order { Kind = Kinds.Small, Force = true });"));
        await workspace.ApplyAsync((await workspace.OfferedAsync("ORG1032"))[0]);
        Assert.Contains("Force = false }", await workspace.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await workspace.ErrorsAsync());
    }

    [Fact]
    public async Task Where_a_copy_does_not_fit_its_new_model_no_fix_is_offered()
    {
        var workspace = FixWorkspace.Of(Verify.Method("""
            var given = new ImageGenerationRequest { Model = ImageModels.Openai.GptImage2, Prompt = "p", Quality = "low" };
            GC.KeepAlive(given with { Model = ImageModels.Qwen.QwenImage3 });
            """));
        Assert.Empty(await workspace.OfferedAsync("ORG1035"));
    }

    private static string Request(string members) => Verify.Method($"GC.KeepAlive(new ImageGenerationRequest {{ Prompt = \"p\", {members} }});");
}
