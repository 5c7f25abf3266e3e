using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests.Driver;

namespace OpenRouterGen.Analyzers.Tests.Rules;

/// <summary>ORG1010 in the settings files that the build gives to the compiler.</summary>
public class SettingsKeyTests
{
    private const string Key = "sk-or-v1-0123456789abcdef0123456789abcdef";
    private const string Marked = "{|ORG1010:\"" + Key + "\"|}";

    [Theory]
    [InlineData("{ \"OpenRouter\": { \"ApiKey\": " + Marked + " } }")]
    [InlineData("{\r\n  \"Logging\": { \"LogLevel\": { \"Default\": \"Information\" } },\r\n  \"OpenRouter:ApiKey\": " + Marked + "\r\n}\r\n")]
    [InlineData("// settings\n{ /* of \" mine */ \"ApiKey\": " + Marked + ", // \"the key\"\n}")]
    [InlineData("{ \"Keys\": [ 1, -2.5e3, true, false, null, \"none\", [" + Marked + ", ], " + Marked + " ] }")]
    [InlineData("{ \"ConnectionStrings\": { \"openrouter\": {|ORG1010:\"Endpoint=https://openrouter.ai/api/v1;Key=" + Key + "\"|} } }")]
    [InlineData("{ \"environmentVariables\": { \"OPENROUTER_API_KEY\": " + Marked + " } }")]
    [InlineData("{ \"Header\": {|ORG1010:\"Bearer\\t" + Key + "\"|} }")]
    [InlineData("{ \"Key\": {|ORG1010:\"sk\\u002dor-v1-0123456789abcdef0123456789abcdef\"|} }")]
    [InlineData("{ \"a\": {|ORG1010:\"\\\"" + Key + "\\\"\"|}, \"b\": \"\" } // the end")]
    public async Task A_key_is_reported_where_it_stands(string marked)
    {
        var settings = MarkedSource.Parse(marked);
        var found = await RunAsync(settings.Text);
        Assert.Equal(settings.Marks.Select(mark => (mark.Id, mark.Start, mark.Length)), found.Select(diagnostic =>
            (diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{ \"ApiKey\": \"\" }")]
    [InlineData("{ \"ApiKey\": \"secret\" }")]
    [InlineData("{ \"ApiKey\": \"sk-or-v1-...\" }")]
    [InlineData("{ \"ApiKey\": \"sk-or-v1-your-key-goes-here-and-nowhere-else\" }")]
    [InlineData("{ \"ApiKey\": \"sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" }")]
    [InlineData("{ \"ApiKey\": \"${OPENROUTER_API_KEY}\" }")]
    [InlineData("{ \"ApiKey\": \"%OPENROUTER_API_KEY%\" }")]
    [InlineData("{ // \"" + Key + "\"\n}")]
    [InlineData("{ /* " + Key + " */ }")]
    [InlineData("{ \"" + Key + "\": 1 }")]
    public async Task What_holds_no_key_is_not(string settings) => Assert.Empty(await RunAsync(settings));

    [Theory]
    [InlineData("\"" + Key + "\"")]
    [InlineData("[ \"" + Key + "\" ]")]
    [InlineData("{ \"a\": \"" + Key + "\"")]
    [InlineData("{ \"a\": \"" + Key + "\" } }")]
    [InlineData("{ \"a\": \"" + Key + "\" \"b\": 1 }")]
    [InlineData("{ \"a\": \"" + Key + "\",, }")]
    [InlineData("{ \"a\": \"" + Key + "\" /* }")]
    [InlineData("{ 'a': \"" + Key + "\" }")]
    [InlineData("{ \"a\": [ \"" + Key + "\" }")]
    [InlineData("{ \"a\": \"" + Key + "\", \"b\": nothing }")]
    [InlineData("{ \"a\": \"" + Key + "\", \"b\": NaN }")]
    [InlineData("{ \"a\": \"" + Key + "\", \"b\": \"\\x\" }")]
    [InlineData("{ \"a\": \"" + Key + "\", \"b\": \"\\u00g0\" }")]
    [InlineData("{ \"a\": \"" + Key + "\", \"b\": \"two\nlines\" }")]
    [InlineData("{ \"a\": \"" + Key)]
    public async Task A_file_that_configuration_refuses_is_left_to_it(string settings) => Assert.Empty(await RunAsync(settings));

    [Theory]
    [InlineData(63, 1)]
    [InlineData(64, 0)]
    [InlineData(100_000, 0)]
    public async Task Lists_may_be_as_deep_as_configuration_takes_them(int depth, int reported) =>
        Assert.Equal(reported, (await RunAsync($"{{ \"a\": {new string('[', depth)}\"{Key}\"{new string(']', depth)} }}")).Count);

    [Fact]
    public async Task The_message_names_the_file_and_not_the_key_and_the_place_is_a_line_of_it()
    {
        var found = Assert.Single(await RunAsync($"{{\r\n  \"a\": 1,\r\n  \"ApiKey\": \"{Key}\"\r\n}}", "C:/app/appsettings.Development.json"));
        Assert.Equal(
            "The API key is written in 'appsettings.Development.json'; read it from the environment variable 'OPENROUTER_API_KEY'", found.GetMessage());
        Assert.Equal("C:/app/appsettings.Development.json: (2,12)-(2,55)", found.Location.GetLineSpan().ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Catalog")]
    [InlineData("settings")]
    public async Task A_file_without_the_role_is_never_read(string? role) => Assert.Empty(await RunAsync(new Unreadable(role)));

    [Fact]
    public async Task A_file_that_is_not_there_is_silent() => Assert.Empty(await RunAsync(new TestFile("appsettings.json", null, "Settings")));

    private static Task<IReadOnlyList<Diagnostic>> RunAsync(string settings, string path = "appsettings.json") =>
        RunAsync(new TestFile(path, settings, "Settings"));

    private static Task<IReadOnlyList<Diagnostic>> RunAsync(TestFile file) =>
        Verify.RunAsync(Verify.Compile("class Empty;"), new AnalyzerOptions([file], new TestOptions(new Dictionary<string, string>())));

    private sealed class Unreadable(string? role) : TestFile("appsettings.json", null, role)
    {
        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("It was read.");
    }
}
