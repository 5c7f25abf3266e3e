using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1036_IgnoredMethodTests
{
    [Theory]
    [InlineData("GC.KeepAlive(client.Images.{|ORG1036:GenerateStreamingAsync|}(new() { Model = ImageModels.Recraft.RecraftV4_1ProVector, Prompt = \"p\" }));")]
    [InlineData(
        "GC.KeepAlive(client.Images.{|ORG1036:GenerateStreamingToAsync|}("
            + "new() { Model = ImageModels.Qwen.QwenImage3, Prompt = \"p\" }, DownloadTarget.ToFiles(\"pictures\")));")]
    [InlineData(
        "var request = new ImageGenerationRequest { Model = ImageModels.Qwen.QwenImage3, Prompt = \"p\" }; "
            + "GC.KeepAlive(client.Images.{|ORG1036:GenerateStreamingAsync|}(request));")]
    [InlineData(
        "var request = new ImageGenerationRequest { Model = ImageModels.OpenAI.GptImage2, Prompt = \"p\" }; "
            + "GC.KeepAlive(client.Images.{|ORG1036:GenerateStreamingAsync|}(request with { Model = ImageModels.Qwen.QwenImage3 }));")]
    public Task A_stream_of_a_model_without_streams_is_reported(string statements) => Verify.StatementsAsync(statements);

    [Theory]
    [InlineData("GC.KeepAlive(client.Images.GenerateAsync(new() { Model = ImageModels.Recraft.RecraftV4_1ProVector, Prompt = \"p\" }));")]
    [InlineData("GC.KeepAlive(client.Images.GenerateStreamingAsync(new() { Model = ImageModels.OpenAI.GptImage1Mini, Prompt = \"p\" }));")]
    [InlineData("GC.KeepAlive(client.Images.GenerateStreamingAsync(new() { Model = text, Prompt = \"p\" }));")]
    [InlineData(
        "GC.KeepAlive(client.Images.GenerateStreamingAsync("
            + "new() { Model = condition ? ImageModels.Qwen.QwenImage3 : ImageModels.OpenAI.GptImage2, Prompt = \"p\" }));")]
    public Task Another_method_or_model_is_not(string statements) => Verify.StatementsAsync(statements);

    [Fact]
    public async Task The_message_names_the_member_that_the_method_sets()
    {
        var found = await CatalogSource.SampleAsync("""
            sender.{|ORG1036:Stream|}(new Order { Kind = "small" });
            sender.Stream(new Order { Kind = "nested/large" });
            sender.Stream(new Order { Kind = "bare" });
            """);
        Assert.Equal("'Stream' sets 'Live', which 'small' does not support, says the catalog's snapshot of 2026-01", found.Single().GetMessage());
    }
}
