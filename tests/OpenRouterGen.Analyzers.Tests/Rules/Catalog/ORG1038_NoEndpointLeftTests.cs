using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1038_NoEndpointLeftTests
{
    private const string Gemini = "ImageModels.Google.Gemini3_1FlashImage";

    [Theory]
    [InlineData(Gemini, "Only = {|ORG1038:[\"openai\"]|}")]
    [InlineData(Gemini, "Only = {|ORG1038:[\"openai\", \"azure\"]|}")]
    [InlineData(Gemini, "Only = {|ORG1038:new ProviderName[] { ProviderName.OpenAI }|}")]
    [InlineData(Gemini, "Only = {|ORG1038:[\"google-vertex\", \"openai\"]|}, Ignore = [\"google-vertex\"]")]
    [InlineData(Gemini, "Ignore = {|ORG1038:[\"google-vertex\", \"google-ai-studio\"]|}")]
    [InlineData(Gemini, "Ignore = {|ORG1038:[\"Google Vertex\", \"Google AI Studio\", \"openai\"]|}")]
    [InlineData("condition ? " + Gemini + " : ImageModels.Qwen.QwenImage3", "Only = {|ORG1038:[\"openai\"]|}")]
    [InlineData(Gemini, "Only = {|ORG1038:[\"google-vertx\"]|}")]
    [InlineData("\"qwen/qwen-image-3:free\"", "Only = {|ORG1038:[condition ? \"openai\" : \"azure\"]|}")]
    public Task A_request_that_no_endpoint_can_serve_is_reported(string model, string members) => VerifyAsync(model, members);

    [Theory]
    [InlineData(Gemini, "Only = [\"google-vertex\"]")]
    [InlineData(Gemini, "Only = [\"google-vertex/global\"]")]
    [InlineData(Gemini, "Only = [\"Google\"]")]
    [InlineData(Gemini, "Only = []")]
    [InlineData(Gemini, "Only = [text]")]
    [InlineData(Gemini, "Only = [\"a provider of tomorrow\"]")]
    [InlineData(Gemini, "Only = [{|ORG1039:\"openai\"|}, \"a provider of tomorrow\"]")]
    [InlineData(Gemini, "Ignore = [\"google-vertex\"]")]
    [InlineData(Gemini, "Ignore = [\"google\"]")]
    [InlineData("text", "Only = [\"openai\"]")]
    [InlineData("condition ? " + Gemini + " : text", "Only = [\"openai\"]")]
    [InlineData("condition ? " + Gemini + " : ImageModels.OpenAI.GptImage2", "Only = [\"openai\"]")]
    [InlineData(CatalogSource.Seedream, "Only = [\"seed\"]")]
    [InlineData("ImageModels.Qwen.QwenImage3", "Only = [ProviderName.Alibaba]")]
    public Task One_that_some_endpoint_may_serve_is_not(string model, string members) => VerifyAsync(model, members);

    [Fact]
    public async Task The_message_says_who_serves_the_entry() => Assert.Equal(
        "'Only' leaves no endpoint: 'google/gemini-3.1-flash-image' has only 'google-ai-studio', 'google-vertex', "
            + "says the catalog's snapshot of 2026-07-18",
        (await VerifyAsync(Gemini, "Only = {|ORG1038:[\"openai\"]|}")).Single().GetMessage());

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string model, string members) =>
        CatalogSource.RequestAsync(model, "Provider = new() { " + members + " }");
}
