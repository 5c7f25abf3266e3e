using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1039_UnknownEndpointTests
{
    private const string Gemini = "ImageModels.Google.Gemini3_1FlashImage";
    private const string Options = "new Dictionary<string, System.Text.Json.JsonElement>()";

    [Theory]
    [InlineData("Order = [{|ORG1039:\"openai\"|}, \"google-vertex\"]")]
    [InlineData("Order = [{|ORG1039:\"openai\"|}, {|ORG1039:\"recraft\"|}]")]
    [InlineData("Only = [{|ORG1039:\"openai\"|}, \"google-vertex\"]")]
    [InlineData("Order = new List<ProviderName> { {|ORG1039:ProviderName.OpenAI|} }")]
    [InlineData("Order = [condition ? {|ORG1039:\"openai\"|} : \"google-vertex\"]")]
    [InlineData("Options = new() { {|ORG1039:OpenAI|} = " + Options + " }")]
    [InlineData("Order = [{|ORG1039:\"google-vertx\"|}]")]
    public Task A_name_that_is_none_of_the_entrys_endpoints_is_reported(string members) => VerifyAsync(Gemini, members);

    [Theory]
    [InlineData(Gemini, "Order = [\"google-ai-studio\", \"google-vertex\"]")]
    [InlineData(Gemini, "Order = [\"Google AI Studio\", \"google-vertex/europe\"]")]
    [InlineData(Gemini, "Ignore = [\"openai\"]")]
    [InlineData(Gemini, "Order = [text, \"\"]")]
    [InlineData(Gemini, "Order = [\"a provider of tomorrow\"]")]
    [InlineData(Gemini, "Options = new() { AdditionalProperties = new Dictionary<string, System.Text.Json.JsonElement> { [\"newest\"] = default } }")]
    [InlineData(Gemini, "Options = new() { GoogleVertex = " + Options + ", OpenAI = null }")]
    [InlineData("text", "Order = [\"openai\"], Options = new() { OpenAI = " + Options + " }")]
    [InlineData("condition ? " + Gemini + " : ImageModels.OpenAI.GptImage2", "Order = [\"openai\"]")]
    [InlineData(CatalogSource.Seedream, "Options = new() { Seed = " + Options + " }")]
    public Task One_that_may_be_is_not(string model, string members) => VerifyAsync(model, members);

    [Fact]
    public Task A_list_that_other_code_uses_is_not_looked_into() => Verify.StatementsAsync($$"""
        var order = new List<ProviderName> { "openai" };
        if (condition) order.Clear();
        GC.KeepAlive(new ImageGenerationRequest { Model = {{Gemini}}, Prompt = "p", Provider = new() { Order = order } });
        """);

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Extra = new() { {|ORG1039:Faraway|} = new Dictionary<string, int>() } });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"bare\", Extra = new() { Faraway = new Dictionary<string, int>() } });")]
    [InlineData(
        "GC.KeepAlive(new Order { Kind = condition ? \"small\" : \"nested/large\", Extra = new() { {|ORG1039:Faraway|} = new Dictionary<string, int>() } });")]
    public Task Every_entry_that_can_be_named_counts(string statements) => CatalogSource.SampleAsync(statements);

    [Fact]
    public async Task A_name_that_is_nearly_one_is_shown_the_right_one()
    {
        var found = await VerifyAsync(Gemini, "Order = [{|ORG1039:\"google-vertx\"|}]");
        Assert.EndsWith("; did you mean 'google-vertex'?", found.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_says_who_serves_the_entry() => Assert.Equal(
        "'openai' does not serve 'google/gemini-3.1-flash-image', which has only 'google-ai-studio', 'google-vertex', "
            + "says the catalog's snapshot of 2026-07-18",
        (await VerifyAsync(Gemini, "Order = [{|ORG1039:\"openai\"|}]")).Single().GetMessage());

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string model, string members) =>
        CatalogSource.RequestAsync(model, "Provider = new() { " + members + " }");
}
