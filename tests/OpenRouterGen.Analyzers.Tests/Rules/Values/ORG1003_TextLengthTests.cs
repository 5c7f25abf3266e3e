using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1003_TextLengthTests
{
    [Theory]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    [InlineData("\"\" + \"\"")]
    public async Task An_empty_text_is_reported(string text) =>
        await Verify.StatementsAsync($"GC.KeepAlive(new ImageGenerationRequest {{ Model = \"a/b\", Prompt = {{|ORG1003:{text}|}} }});");

    [Fact]
    public async Task A_text_that_is_too_long_is_reported()
    {
        var found = await Verify.RequestAsync($"SessionId = {{|ORG1003:\"{new string('x', 257)}\"|}}");
        Assert.Equal("'SessionId' has 257 characters, but at most 256 are allowed", found.Single().GetMessage());
    }

    [Fact]
    public async Task A_very_long_text_is_cut_where_its_characters_end()
    {
        var found = await Verify.RequestAsync($"SessionId = {{|ORG1003:\"{string.Concat(Enumerable.Repeat("\U0001F600", 30_000))}\"|}}");
        var cut = found.Single().Properties["Replacements"]!;
        Assert.Equal(256, cut.EnumerateRunes().Count() - 2);
    }

    [Fact]
    public async Task Characters_are_counted_and_not_utf16_units() =>
        await Verify.RequestAsync($"SessionId = \"{string.Concat(Enumerable.Repeat("\U0001F600", 256))}\"");

    [Theory]
    [InlineData("SessionId = text")]
    [InlineData("SessionId = \"\"")]
    [InlineData("SessionId = $\"{text}-{number}\"")]
    public async Task A_text_of_an_allowed_or_unknown_length_is_not(string members) => await Verify.RequestAsync(members);
}
