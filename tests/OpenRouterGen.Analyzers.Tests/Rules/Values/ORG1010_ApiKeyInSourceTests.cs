using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1010_ApiKeyInSourceTests
{
    private const string Key = "sk-or-v1-0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("using var other = new OpenRouterClient({|ORG1010:\"" + Key + "\"|});")]
    [InlineData("using var other = new OpenRouterClient({|ORG1010:\"secret\"|});")]
    [InlineData("using var other = new OpenRouterClient(apiKey: {|ORG1010:\"sec\" + \"ret\"|});")]
    [InlineData("using var other = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = {|ORG1010:\"secret\"|} });")]
    [InlineData("var options = new OpenRouterClientOptions(); options.ApiKey = {|ORG1010:\"secret\"|};")]
    [InlineData("var options = new OpenRouterClientOptions { ApiKey = {|ORG1010:\"secret\"|} }; using var other = new OpenRouterClient(options);")]
    [InlineData("Action<OpenRouterClientOptions> set = options => options.ApiKey = {|ORG1010:\"secret\"|}; set(new() { BaseAddress = new Uri(text) });")]
    [InlineData("var key = \"secret\"; using var other = new OpenRouterClient({|ORG1010:key|});")]
    [InlineData("var key = {|ORG1010:\"" + Key + "\"|}; using var other = new OpenRouterClient(key);")]
    [InlineData("using var other = new OpenRouterClient(Environment.GetEnvironmentVariable(\"KEY\") ?? {|ORG1010:\"secret\"|});")]
    [InlineData("GC.KeepAlive(new OpenRouterClientOptions { ApiKey = {|ORG1010:\"" + Key + "\"|}, BaseAddress = new Uri(text) });")]
    [InlineData("GC.KeepAlive({|ORG1010:\"" + Key + "\"|});")]
    [InlineData("GC.KeepAlive({|ORG1010:\"Bearer " + Key + "\"|});")]
    [InlineData("GC.KeepAlive({|ORG1010:\"{ \\\"key\\\": \\\"" + Key + "\\\" }\"|});")]
    [InlineData("GC.KeepAlive({|ORG1010:\"" + Key + "\"u8|}.Length);")]
    [InlineData("GC.KeepAlive({|ORG1010:\"sk-or-v1-\" + \"0123456789abcdef0123456789abcdef\"|});")]
    [InlineData("GC.KeepAlive($\"{|ORG1010:Bearer " + Key + " of |}{text}\");")]
    public Task A_key_in_source_is_reported_once(string statements) => Verify.StatementsAsync(statements);

    [Theory]
    [InlineData("using var other = new OpenRouterClient(Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\")!);")]
    [InlineData("using var other = new OpenRouterClient(text);")]
    [InlineData("using var other = new OpenRouterClient();")]
    [InlineData("using var other = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = null });")]
    [InlineData("GC.KeepAlive(text.StartsWith(\"sk-or-v1-\"));")]
    [InlineData("GC.KeepAlive(\"^sk-or-v1-[0-9a-f]{64}$\");")]
    [InlineData("GC.KeepAlive(\"sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\");")]
    [InlineData("GC.KeepAlive(\"sk-or-v1-your-key-goes-here-and-nowhere-else\");")]
    [InlineData("GC.KeepAlive(\"keys begin with sk-or-v1- and have 64 characters after it\");")]
    [InlineData("GC.KeepAlive(\"a secret\");")]
    [InlineData("using var other = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = \"test\" }, new System.Net.Http.HttpClient());")]
    [InlineData("using var other = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = \"test\", BaseAddress = new Uri(text) });")]
    [InlineData("var options = new OpenRouterClientOptions { ApiKey = \"test\" }; options.BaseAddress = new Uri(text);")]
    [InlineData("var options = new OpenRouterClientOptions(); options.ApiKey = \"test\"; options.BaseAddress = new Uri(text);")]
    [InlineData("Action<OpenRouterClientOptions> set = options => { options.BaseAddress = new Uri(text); options.ApiKey = \"test\"; }; set(new());")]
    [InlineData("var mine = new OpenRouterClientOptions { ApiKey = \"test\" }; GC.KeepAlive(new OpenRouterClient(mine, new System.Net.Http.HttpClient()));")]
    public Task What_holds_no_key_is_not(string statements) => Verify.StatementsAsync(statements);

    [Fact]
    public async Task The_message_never_repeats_the_key()
    {
        var found = await Verify.StatementsAsync("GC.KeepAlive({|ORG1010:\"" + Key + "\"|});");
        Assert.Equal("The API key is written in the source; read it from the environment variable 'OPENROUTER_API_KEY'", found.Single().GetMessage());
    }

    [Fact]
    public Task A_constant_field_is_found() => Verify.SourceAsync("static class Keys { public const string Mine = {|ORG1010:\"" + Key + "\"|}; }");
}
