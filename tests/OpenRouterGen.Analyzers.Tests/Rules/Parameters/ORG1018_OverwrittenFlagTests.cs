using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1018_OverwrittenFlagTests
{
    private const string Members = "Model = \"m\", Prompt = \"p\"";

    [Theory]
    [InlineData("await client.Images.GenerateAsync(new() { $, Stream = {|ORG1018:true|} });")]
    [InlineData("await client.Images.TryGenerateAsync(new() { $, Stream = {|ORG1018:true|} });")]
    [InlineData("await client.Images.GenerateToAsync(new() { $, Stream = {|ORG1018:true|} }, null!);")]
    [InlineData("await foreach (var one in client.Images.GenerateStreamingAsync(new() { $, Stream = {|ORG1018:false|} })) GC.KeepAlive(one);")]
    [InlineData("var request = new ImageGenerationRequest { $, Stream = {|ORG1018:true|} }; await client.Images.GenerateAsync(request);")]
    [InlineData("var request = new ImageGenerationRequest { $ }; await client.Images.GenerateAsync(request with { Stream = {|ORG1018:true|} });")]
    [InlineData("var isLive = true; await client.Images.GenerateAsync(new() { $, Stream = {|ORG1018:isLive|} });")]
    [InlineData(
        "var r = new ImageGenerationRequest { $, Stream = {|ORG1018:true|} }; await client.Images.GenerateAsync(r); await client.Images.TryGenerateAsync(r);")]
    public Task A_flag_that_the_method_sets_otherwise_is_reported_once(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("await client.Images.GenerateAsync(new() { $, Stream = false });")]
    [InlineData("await client.Images.GenerateAsync(new() { $, Stream = null });")]
    [InlineData("await client.Images.GenerateAsync(new() { $, Stream = condition });")]
    [InlineData("await client.Images.GenerateAsync(new() { $ });")]
    [InlineData("await foreach (var one in client.Images.GenerateStreamingAsync(new() { $, Stream = true })) GC.KeepAlive(one);")]
    [InlineData("GC.KeepAlive(new ImageGenerationRequest { $, Stream = true });")]
    public Task One_that_is_as_it_says_or_not_known_is_not(string statements) => VerifyAsync(statements);

    [Fact]
    public async Task The_message_names_the_method() => Assert.Equal(
        "'Stream' has no effect: 'GenerateAsync' sets it to false",
        (await VerifyAsync("await client.Images.GenerateAsync(new() { $, Stream = {|ORG1018:true|} });")).Single().GetMessage());

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string statements) =>
        Verify.StatementsAsync(statements.Replace("$", Members, StringComparison.Ordinal));

    [Theory]
    [InlineData("await client.Images.GenerateAsync(new() { Model = $, Prompt = \"p\", Stream = {|ORG1018:true|} });")]
    [InlineData(
        "var request = new ImageGenerationRequest { Model = $, Prompt = \"p\", Stream = {|ORG1018:true|} }; await client.Images.GenerateAsync(request);")]
    [InlineData("GC.KeepAlive(client.Images.{|ORG1036:GenerateStreamingAsync|}(new() { Model = $, Prompt = \"p\", Stream = true }));")]
    [InlineData("GC.KeepAlive(new ImageGenerationRequest { Model = $, Prompt = \"p\", Stream = {|ORG1035:true|} });")]
    public Task Of_a_model_without_a_stream_one_mistake_is_one_report(string statements) =>
        Verify.StatementsAsync(statements.Replace("$", "ImageModels.Qwen.QwenImage3", StringComparison.Ordinal));
}
