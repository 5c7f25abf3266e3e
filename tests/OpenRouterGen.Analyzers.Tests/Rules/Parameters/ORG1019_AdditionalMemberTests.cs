using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1019_AdditionalMemberTests
{
    private const string Extra = "new Dictionary<string, System.Text.Json.JsonElement>";

    [Theory]
    [InlineData("AdditionalProperties = $ { [{|ORG1019:\"n\"|}] = default }")]
    [InlineData("AdditionalProperties = $ { { {|ORG1019:\"seed\"|}, default } }")]
    [InlineData("AdditionalProperties = $ { [\"newer\"] = default, [{|ORG1019:\"output_format\"|}] = default }")]
    [InlineData("ImageCount = 2, AdditionalProperties = $ { [{|ORG1019:\"n\"|}] = default }")]
    [InlineData("Provider = new() { AdditionalProperties = $ { [{|ORG1019:\"only\"|}] = default } }")]
    public Task The_name_of_a_declared_member_is_reported(string members) => RequestAsync(members);

    [Theory]
    [InlineData("AdditionalProperties = $ { [\"newer\"] = default }")]
    [InlineData("AdditionalProperties = $ { [\"ImageCount\"] = default }")]
    [InlineData("AdditionalProperties = $ { [text] = default }")]
    [InlineData("AdditionalProperties = new $()")]
    [InlineData("AdditionalProperties = null")]
    [InlineData("Provider = new() { Options = new() { Recraft = $ { [\"n\"] = default } } }")]
    public Task Any_other_name_is_not(string members) => RequestAsync(members.Replace("new $()", Extra + "()", StringComparison.Ordinal));

    [Theory]
    [InlineData("var extra = $ { [{|ORG1019:\"n\"|}] = default }; GC.KeepAlive(new ImageGenerationRequest { #, AdditionalProperties = extra });")]
    [InlineData("var request = new ImageGenerationRequest { # }; GC.KeepAlive(request with { AdditionalProperties = $ { [{|ORG1019:\"n\"|}] = default } });")]
    [InlineData("var extra = $ { [\"n\"] = default }; extra.Remove(\"n\"); GC.KeepAlive(new ImageGenerationRequest { #, AdditionalProperties = extra });")]
    [InlineData("GC.KeepAlive(new GeneratedImage { Bytes = default, AdditionalProperties = $ { [\"media_type\"] = default } });")]
    public Task It_is_followed_into_a_local_and_not_looked_for_in_what_comes_back(string statements) => Verify.StatementsAsync(
        statements.Replace("$", Extra, StringComparison.Ordinal).Replace("#", "Model = \"m\", Prompt = \"p\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("AdditionalProperties = $ { [{|ORG1019:\"n\"|}] = default }", "'n' is sent unchecked: set 'ImageCount' instead")]
    [InlineData("ImageCount = 2, AdditionalProperties = $ { [{|ORG1019:\"n\"|}] = default }", "'n' is not sent: 'ImageCount' is set")]
    [InlineData("Size = text, AdditionalProperties = $ { [{|ORG1019:\"size\"|}] = default }", "'size' is sent unchecked: set 'Size' instead")]
    public async Task The_message_says_what_becomes_of_it(string members, string message) =>
        Assert.Equal(message, (await RequestAsync(members)).Single().GetMessage());

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> RequestAsync(string members) =>
        Verify.RequestAsync(members.Replace("$", Extra, StringComparison.Ordinal));
}
