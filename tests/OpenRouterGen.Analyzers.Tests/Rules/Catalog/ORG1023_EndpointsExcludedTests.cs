using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1023_EndpointsExcludedTests
{
    [Theory]
    [InlineData("Only = {|ORG1023:[\"openai\"]|}, Ignore = [\"openai\"]")]
    [InlineData("Only = {|ORG1023:[\"openai\", \"azure\"]|}, Ignore = [\"azure\", \"fal\", \"OpenAI\"]")]
    [InlineData("Ignore = new ProviderName[] { \"openai\" }, Only = {|ORG1023:new List<ProviderName> { \"openai\" }|}")]
    [InlineData("Only = {|ORG1023:[condition ? \"openai\" : \"azure\"]|}, Ignore = [\"openai\", \"azure\"]")]
    [InlineData("Only = {|ORG1023:[ProviderName.OpenAI]|}, Ignore = [ProviderName.OpenAI]")]
    public Task Names_that_are_allowed_and_left_out_are_reported(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("Only = [\"openai\", \"azure\"], Ignore = [\"openai\"]")]
    [InlineData("Only = [\"openai\"], Ignore = []")]
    [InlineData("Only = [], Ignore = [\"openai\"]")]
    [InlineData("Only = [text], Ignore = [\"openai\"]")]
    [InlineData("Only = [\"openai\"], Ignore = [text]")]
    [InlineData("Only = [\"openai\"], Ignore = [condition ? \"openai\" : \"azure\"]")]
    [InlineData("Only = [condition ? \"openai\" : \"azure\"], Ignore = [\"openai\"]")]
    [InlineData("Order = [\"openai\"], Ignore = [\"openai\"]")]
    public Task Where_one_may_be_left_nothing_is(string members) => VerifyAsync(members);

    [Fact]
    public Task Lists_in_locals_are_looked_into_where_nothing_else_uses_them() => Verify.StatementsAsync("""
        ProviderName[] only = ["openai"];
        IReadOnlyList<ProviderName> ignore = ["openai"];
        var preferences = new ImageGenerationProviderPreferences { Only = {|ORG1023:only|}, Ignore = ignore };
        GC.KeepAlive(new ImageGenerationRequest { Model = "m", Prompt = "p", Provider = preferences });
        """);

    [Fact]
    public async Task The_message_names_both_lists() => Assert.Equal(
        "'Only' leaves nothing: 'Ignore' has each of its names too",
        (await VerifyAsync("Only = {|ORG1023:[\"openai\"]|}, Ignore = [\"openai\"]")).Single().GetMessage());

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string members) =>
        Verify.RequestAsync("Provider = new() { " + members + " }");
}
