using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

/// <summary>The refactoring that makes a request fit its model. A caret (¦) is where the editor asks for it.</summary>
public class FitRequestTests
{
    private const string Qwen = "Model = ImageModels.Qwen.QwenImage3";
    private const string Vector = "Model = ImageModels.Recraft.RecraftV4_1ProVector";

    [Theory]
    [InlineData(Qwen + ", Resolution = \"4K\", ImageCount = 9, Quality = \"low\"", Qwen + ", Resolution = \"2K\", ImageCount = 6")]
    [InlineData(Qwen + ", Quality = \"low\", Background = \"opaque\", Seed = 1", Qwen + ", Seed = 1")]
    [InlineData("Quality = \"low\", " + Qwen + ", Background = \"opaque\",", Qwen + ",")]
    [InlineData(Vector + ", Quality = \"low\", OutputFormat = \"png\"", Vector)]
    [InlineData(
        Vector + ", InputReferences = [reference, reference], ImageCount = 10, OutputCompression = 5",
        Vector + ", InputReferences = [reference], ImageCount = 6")]
    [InlineData(Qwen + ", ImageCount = condition ? 9 : 2, Quality = condition ? \"low\" : null", Qwen + ", ImageCount = condition ? 6 : 2")]
    [InlineData(Qwen + ", ImageCount = number switch { 1 => 7, 2 => 8, _ => 1 }", Qwen + ", ImageCount = number switch { 1 => 6, 2 => 6, _ => 1 }")]
    [InlineData("Model = \"qwen/qwen-image-3:nitro\", ImageCount = 7", "Model = \"qwen/qwen-image-3:nitro\", ImageCount = 6")]
    [InlineData(Qwen + ", Provider = new() { Sort = \"price\" }, ImageCount = 7", Qwen + ", Provider = new() { Sort = \"price\" }, ImageCount = 6")]
    public Task What_the_model_does_not_take_becomes_the_nearest_or_goes(string before, string after) =>
        AssertAsync(Verify.Method($"GC.KeepAlive(¦new ImageGenerationRequest {{ Prompt = \"p\", {before} }});"),
            Verify.Method($"GC.KeepAlive(new ImageGenerationRequest {{ Prompt = \"p\", {after} }});"));

    [Theory]
    [InlineData(
        "ImageGenerationRequest made = ¦new() { Prompt = \"p\", " + Qwen + ", ImageCount = 7 }; GC.KeepAlive(made);",
        "ImageGenerationRequest made = new() { Prompt = \"p\", " + Qwen + ", ImageCount = 6 }; GC.KeepAlive(made);")]
    [InlineData(
        "var old = new ImageGenerationRequest { Prompt = \"p\", Model = text }; GC.KeepAlive(¦old with { " + Qwen + ", ImageCount = 7, Quality = \"low\" });",
        "var old = new ImageGenerationRequest { Prompt = \"p\", Model = text }; GC.KeepAlive(old with { " + Qwen + ", ImageCount = 6 });")]
    [InlineData(
        "var given = new ImageGenerationRequest { Prompt = \"p\", " + Qwen + " }; GC.KeepAlive(¦given with { Quality = \"low\" });",
        "var given = new ImageGenerationRequest { Prompt = \"p\", " + Qwen + " }; GC.KeepAlive(given with { });")]
    [InlineData(
        "GC.KeepAlive(new[] { new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = ¦7 } });",
        "GC.KeepAlive(new[] { new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = 6 } });")]
    [InlineData(
        "GC.KeepAlive(new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = 7, Provider = new() { Sort = ¦\"price\" } });",
        "GC.KeepAlive(new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = 6, Provider = new() { Sort = \"price\" } });")]
    [InlineData(
        "const string model = ImageModels.Qwen.QwenImage3; GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", Model = model, ImageCount = 7 });",
        "const string model = ImageModels.Qwen.QwenImage3; GC.KeepAlive(new ImageGenerationRequest { Prompt = \"p\", Model = model, ImageCount = 6 });")]
    [InlineData(
        "var model = ImageModels.Qwen.QwenImage3; GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", Model = model, ImageCount = 7 });",
        "var model = ImageModels.Qwen.QwenImage3; GC.KeepAlive(new ImageGenerationRequest { Prompt = \"p\", Model = model, ImageCount = 6 });")]
    [InlineData(
        "var count = 7; GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = count });",
        "var count = 6; GC.KeepAlive(new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = count });")]
    [InlineData(
        "var count = 7; GC.KeepAlive(count); GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = count });",
        "var count = 7; GC.KeepAlive(count); GC.KeepAlive(new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = 6 });")]
    public Task It_is_offered_wherever_a_request_is_made(string before, string after) => AssertAsync(Verify.Method(before), Verify.Method(after));

    [Fact]
    public Task Comments_and_layout_stay() => AssertAsync(
        Verify.Method("""
            GC.KeepAlive(¦new ImageGenerationRequest
            {
                // who draws
                Model = ImageModels.Qwen.QwenImage3, // a good one
                Prompt = "p",
                /* large */ Resolution = /* very */ "4K", // as large as it can be
                // how well
                Quality = "low", // not very

                Seed = 1, Background = "opaque",
                ImageCount = 9, // many
                OutputCompression = 5 // small
                // the end
            });
            """),
        Verify.Method("""
            GC.KeepAlive(new ImageGenerationRequest
            {
                // who draws
                Model = ImageModels.Qwen.QwenImage3, // a good one
                Prompt = "p",
                /* large */ Resolution = /* very */ "2K", // as large as it can be
                // how well
                // not very

                Seed = 1,
                ImageCount = 6 // many
                // small
                // the end
            });
            """));

    [Fact]
    public Task Lines_end_as_they_did() => AssertAsync(
        Verify.Method("GC.KeepAlive(¦new ImageGenerationRequest\n{\n    " + Qwen + ",\n    Prompt = \"p\",\n    ImageCount = 7,\n    Quality = \"low\"\n});")
            .ReplaceLineEndings("\r\n"),
        Verify.Method("GC.KeepAlive(new ImageGenerationRequest\n{\n    " + Qwen + ",\n    Prompt = \"p\",\n    ImageCount = 6\n});")
            .ReplaceLineEndings("\r\n"));

    [Fact]
    public Task What_follows_a_directive_keeps_its_comma() => AssertAsync(
        Verify.Method("GC.KeepAlive(¦new ImageGenerationRequest\n{\n" + Qwen + ",\nPrompt = \"p\",\n#if OTHER\nSeed = 1,\n#endif\nQuality = \"low\"\n});"),
        Verify.Method("GC.KeepAlive(new ImageGenerationRequest\n{\n" + Qwen + ",\nPrompt = \"p\",\n#if OTHER\nSeed = 1,\n#endif\n});"));

    [Fact]
    public Task Assignments_that_follow_go_with_their_statements() => AssertAsync(
        CatalogSource.Sample("var order = ¦new Order { Kind = Kinds.Small, Ratio = 3.5 };\norder.Detail = 5;\norder.Tier = \"8K\";\nsender.Send(order);"),
        CatalogSource.Sample("var order = new Order { Kind = Kinds.Small, Ratio = 2 };\nsender.Send(order);"));

    [Fact]
    public async Task What_is_not_proven_stays()
    {
        const string Statements = "var count = number > 3 ? 9 : 2; if (count > 6) return; GC.KeepAlive(¦new ImageGenerationRequest "
            + "{ Prompt = \"p\", " + Qwen + ", ImageCount = count, Resolution = text, Quality = Quality.High });";
        var workspace = await FitAsync(Verify.Method(Statements));
        Assert.Contains("ImageCount = count, Resolution = text });", await workspace.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = 6 });")]
    [InlineData("GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", Model = text, ImageCount = 9 });")]
    [InlineData("GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", Model = \"new/model\", ImageCount = 9 });")]
    [InlineData("GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", Model = condition ? ImageModels.Qwen.QwenImage3 : ImageModels.OpenAI.GptImage2, "
        + "ImageCount = 11 });")]
    [InlineData("GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = number, Resolution = text });")]
    [InlineData("GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", Quality = /* why */ \"low\" });")]
    [InlineData("if (false) GC.KeepAlive(¦new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", ImageCount = 9 });")]
    [InlineData("var given = new ImageGenerationRequest { Prompt = \"p\", " + Qwen + ", Quality = \"low\" }; ¦GC.KeepAlive(given);")]
    [InlineData("GC.KeepAlive(¦new object());")]
    public async Task Where_nothing_changes_nothing_is_offered(string statements) => Assert.Empty(await OfferedAsync(Verify.Method(statements)));

    [Fact]
    public async Task The_title_names_the_model_and_is_short()
    {
        var (_, offered) = await AskAsync(Verify.Method($"GC.KeepAlive(¦new ImageGenerationRequest {{ Prompt = \"p\", {Qwen}, ImageCount = 9 }});"));
        Assert.Equal("Make this request fit qwen/qwen-image-3", Assert.Single(offered).Title);
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(string source) => (await AskAsync(source)).Offered;

    private static async Task<(FixWorkspace Workspace, IReadOnlyList<CodeAction> Offered)> AskAsync(string source)
    {
        var caret = source.IndexOf('¦', StringComparison.Ordinal);
        var workspace = FixWorkspace.Of(source.Remove(caret, 1));
        return (workspace, await workspace.RefactoringsAsync(new TextSpan(caret, 0)));
    }

    private static async Task<FixWorkspace> FitAsync(string source)
    {
        var (workspace, offered) = await AskAsync(source);
        await workspace.ApplyAsync(Assert.Single(offered));
        return workspace;
    }

    private static async Task AssertAsync(string before, string after)
    {
        var workspace = await FitAsync(before);
        Assert.Equal(after, await workspace.TextAsync());
        Assert.Empty(await workspace.ErrorsAsync());
        Assert.DoesNotContain(await workspace.DiagnosticsAsync(), diagnostic => string.CompareOrdinal(diagnostic.Id, "ORG1031") >= 0
            && string.CompareOrdinal(diagnostic.Id, "ORG1035") <= 0);
        Assert.Empty(await workspace.RefactoringsAsync(new TextSpan(before.IndexOf('¦', StringComparison.Ordinal), 0)));
    }
}
