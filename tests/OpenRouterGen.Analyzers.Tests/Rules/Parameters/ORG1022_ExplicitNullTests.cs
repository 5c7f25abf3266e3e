using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1022_ExplicitNullTests
{
    [Theory]
    [InlineData("ExplicitNulls = [{|ORG1022:\"only\"|}]")]
    [InlineData("ExplicitNulls = new[] { nameof(ImageGenerationProviderPreferences.Only), {|ORG1022:\"Gone\"|} }")]
    [InlineData("ExplicitNulls = new List<string> { {|ORG1022:\"\"|} }")]
    [InlineData("ExplicitNulls = new HashSet<string> { {|ORG1022:\"on\" + \"ly\"|} }")]
    [InlineData("ExplicitNulls = (string[])[{|ORG1022:nameof(ImageGenerationProviderPreferences.ExplicitNulls)|}]")]
    [InlineData("ExplicitNulls = [{|ORG1022:\"AdditionalProperties\"|}, .. texts]")]
    public Task A_name_of_no_member_is_reported(string members) => PreferencesAsync(members);

    [Theory]
    [InlineData("AllowFallbacks = true, ExplicitNulls = [{|ORG1022:\"AllowFallbacks\"|}]")]
    [InlineData("ExplicitNulls = [{|ORG1022:nameof(ImageGenerationProviderPreferences.AllowFallbacks)|}], AllowFallbacks = false")]
    [InlineData("Only = [\"a\"], ExplicitNulls = new[] { {|ORG1022:\"Only\"|} }")]
    [InlineData("Sort = new ProviderSortConfig(), ExplicitNulls = [\"Only\", {|ORG1022:\"Sort\"|}]")]
    [InlineData("Ignore = new ProviderName[] { new(\"a\") }, ExplicitNulls = [{|ORG1022:\"Ignore\"|}]")]
    public Task A_member_that_has_a_value_is_reported(string members) => PreferencesAsync(members);

    [Theory]
    [InlineData("ExplicitNulls = [\"Only\", nameof(ImageGenerationProviderPreferences.Sort)]")]
    [InlineData("ExplicitNulls = [text]")]
    [InlineData("ExplicitNulls = texts")]
    [InlineData("ExplicitNulls = [.. texts]")]
    [InlineData("ExplicitNulls = null")]
    [InlineData("AllowFallbacks = null, ExplicitNulls = [\"AllowFallbacks\"]")]
    [InlineData("AllowFallbacks = condition ? true : null, ExplicitNulls = [\"AllowFallbacks\"]")]
    [InlineData("Only = names, ExplicitNulls = [\"Only\"]")]
    public Task What_may_be_null_is_not(string members) => PreferencesAsync(members);

    [Theory]
    [InlineData("string[] nulls = [{|ORG1022:\"only\"|}]; GC.KeepAlive(new ImageGenerationProviderPreferences { ExplicitNulls = nulls });")]
    [InlineData("string[] nulls = [\"only\"]; nulls[0] = \"Only\"; GC.KeepAlive(new ImageGenerationProviderPreferences { ExplicitNulls = nulls });")]
    [InlineData("var set = new ImageGenerationProviderPreferences { AllowFallbacks = true }; "
        + "GC.KeepAlive(set with { ExplicitNulls = [{|ORG1022:\"AllowFallbacks\"|}] });")]
    [InlineData("var set = new ImageGenerationProviderPreferences { AllowFallbacks = true }; "
        + "GC.KeepAlive(set with { AllowFallbacks = null, ExplicitNulls = [\"AllowFallbacks\"] });")]
    [InlineData("GC.KeepAlive(new { ExplicitNulls = (IReadOnlyCollection<string>)[\"only\"] });")]
    public Task It_is_followed_into_locals_and_copies(string statements) => Verify.StatementsAsync(statements);

    [Theory]
    [InlineData("ExplicitNulls = [{|ORG1022:\"only\"|}]", "'only' is the name on the wire: members go by their C# names, nameof(Only)")]
    [InlineData("ExplicitNulls = [{|ORG1022:\"Onyl\"|}]", "'Onyl' is no member; did you mean 'Only'?")]
    [InlineData("ExplicitNulls = [{|ORG1022:\"Something else\"|}]", "'Something else' is no member")]
    [InlineData("AllowFallbacks = true, ExplicitNulls = [{|ORG1022:\"AllowFallbacks\"|}]", "'AllowFallbacks' has a value, and cannot be null as well")]
    public async Task The_message_says_why(string members, string message) => Assert.Equal(message, (await PreferencesAsync(members)).Single().GetMessage());

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> PreferencesAsync(string members) => Verify.StatementsAsync(
        "string[] texts = text.Split(' '); IReadOnlyList<ProviderName>? names = texts.Length > 3 ? null : []; "
            + $"GC.KeepAlive(new ImageGenerationProviderPreferences {{ {members} }}); GC.KeepAlive(names);");
}
