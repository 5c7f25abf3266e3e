using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

/// <summary>What each fix writes, and that nothing is left to report after it.</summary>
public class SingleFixTests
{
    [Theory]
    [InlineData("ORG1001", "N = 11", "N = 10")]
    [InlineData("ORG1001", "N = -3", "N = 1")]
    [InlineData("ORG1001", "N = condition ? 11 : 2", "N = condition ? 10 : 2")]
    [InlineData("ORG1001", "N = 2 * 8", "N = 10")]
    [InlineData("ORG1002", "Quality = \"hihg\"", "Quality = \"high\"")]
    [InlineData("ORG1002", "Resolution = \"2\" + \"k\"", "Resolution = \"2K\"")]
    [InlineData("ORG1002", "Resolution = condition ? \"2k\" : null", "Resolution = condition ? \"2K\" : null")]
    [InlineData("ORG1002", "Provider = new() { Sort = \"prise\" }", "Provider = new() { Sort = \"price\" }")]
    [InlineData("ORG1004", "InputReferences = new ImageReference[17]", "InputReferences = new ImageReference[16]")]
    [InlineData("ORG1004", "InputReferences = [SEVENTEEN]", "InputReferences = [SIXTEEN]")]
    [InlineData("ORG1004", "InputReferences = new[] { SEVENTEEN }", "InputReferences = new[] { SIXTEEN }")]
    [InlineData("ORG1004", "InputReferences = new List<ImageReference> { SEVENTEEN }", "InputReferences = new List<ImageReference> { SIXTEEN }")]
    [InlineData("ORG1020", "Size = \"64x64\", Resolution = \"1K\", N = 2", "Size = \"64x64\", N = 2")]
    [InlineData("ORG1020", "Resolution = \"1K\", Size = \"64x64\"", "Size = \"64x64\"")]
    [InlineData("ORG1006", "Background = \"transparent\", OutputFormat = \"jpeg\"", "Background = \"transparent\"")]
    [InlineData("ORG1007", "OutputCompression = 80, OutputFormat = \"png\"", "OutputFormat = \"png\"")]
    public Task The_first_fix_of_a_member_corrects_it(string id, string before, string after) => FixedAsync(id, Request(Items(before)), Request(Items(after)));

    [Theory]
    [InlineData("ORG1001", "var n = 0; await client.Models.ListAsync(new() { Limit = n });", "var n = 1; await client.Models.ListAsync(new() { Limit = n });")]
    [InlineData(
        "ORG1001",
        "var n = 0; await client.Models.ListAsync(new() { Limit = n, Offset = n });",
        "var n = 0; await client.Models.ListAsync(new() { Limit = 1, Offset = n });")]
    [InlineData(
        "ORG1010",
        "using var other = new OpenRouterClient(\"secret\");",
        "using var other = new OpenRouterClient(Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\")!);")]
    [InlineData(
        "ORG1010",
        "var o = new OpenRouterClientOptions { ApiKey = \"secret\" };",
        "var o = new OpenRouterClientOptions { ApiKey = Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\") };")]
    [InlineData(
        "ORG1010",
        "var key = \"secret\"; using var other = new OpenRouterClient(key);",
        "var key = Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\")!; using var other = new OpenRouterClient(key);")]
    [InlineData(
        "ORG1005",
        "GC.KeepAlive(ImageReference.FromUri(\"cat.png\"));",
        "GC.KeepAlive(await ImageReference.FromFileAsync(\"cat.png\"));")]
    [InlineData(
        "ORG1005",
        "var path = @\"C:\\cat.png\"; ImageReference picture = path; GC.KeepAlive(picture);",
        "var path = @\"C:\\cat.png\"; ImageReference picture = await ImageReference.FromFileAsync(path); GC.KeepAlive(picture);")]
    [InlineData("ORG1002", "Quality q = \"checkerboard\"; GC.KeepAlive(q);", "Quality q = new Quality(\"checkerboard\"); GC.KeepAlive(q);")]
    [InlineData(
        "ORG1011",
        "GC.KeepAlive(streamed.Value switch { CompletedEvent => 1 });",
        "GC.KeepAlive(streamed.Value switch { CompletedEvent => 1, _ => throw new InvalidOperationException() });")]
    [InlineData(
        "ORG1012",
        "switch (streamed.Value) { case CompletedEvent: break; }",
        "switch (streamed.Value) { case CompletedEvent: break; default: break; }")]
    public Task The_first_fix_of_a_statement_corrects_it(string id, string before, string after) => FixedAsync(id, Statements(before), Statements(after));

    [Theory]
    [InlineData("ORG1006", "var s = new Sample { Size = \"1x1\" }; s.Tier = \"a\"; client.Send(s);", "var s = new Sample { Size = \"1x1\" }; client.Send(s);")]
    [InlineData("ORG1008", "client.Send(new Sample { Mask = \"m\", Code = \"a\" });", "client.Send(new Sample { Code = \"a\" });")]
    [InlineData("ORG1008", "client.Send(new Sample { Mask = \"m\" });", "client.Send(new Sample { });")]
    [InlineData("ORG1007", "client.Send(new() { Sort = \"price\", Order = [\"a\"] });", "client.Send(new() { Order = [\"a\"] });")]
    public Task A_parameter_is_removed(string id, string before, string after) => FixedAsync(id, SampleRecord.With(before), SampleRecord.With(after));

    [Fact]
    public async Task Several_values_that_are_near_are_offered()
    {
        var offered = await FixWorkspace.Of(Request("AspectRatio = \"3:6\"")).OfferedAsync("ORG1002");
        Assert.Equal(
            ["Change to \"3:2\"", "Change to \"3:4\"", "Say that it is meant: new AspectRatio(\"3:6\")"], offered.Select(action => action.Title));
    }

    [Theory]
    [InlineData("N = 11", "Change to 10")]
    [InlineData("N = -3", "Change to 1")]
    [InlineData("N = 2 * 8", "Replace '2 * 8' with 10")]
    [InlineData("N = Most", "Replace 'Most' with 10")]
    [InlineData("N = Most + 1", "Replace 'Most + 1' with 10")]
    public async Task What_goes_besides_a_literal_stands_in_the_title(string member, string title)
    {
        var source = Request(member).Replace("    static readonly", "    const int Most = 20;\n    static readonly", StringComparison.Ordinal);
        Assert.Equal(title, (await FixWorkspace.Of(source).OfferedAsync("ORG1001"))[0].Title);
    }

    [Fact]
    public async Task Either_of_two_parameters_can_be_removed()
    {
        var offered = await FixWorkspace.Of(Request("Size = \"64x64\", Resolution = \"1K\"")).OfferedAsync("ORG1020");
        Assert.Equal(["Remove 'Resolution'", "Remove 'Size'"], offered.Select(action => action.Title));
    }

    [Theory]
    [InlineData("ORG1010", "const string key = \"sk-or-v1-0123456789abcdef\"; using var other = new OpenRouterClient(key);")]
    [InlineData("ORG1003", "GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"\" });")]
    [InlineData("ORG1009", "GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = null! });")]
    [InlineData("ORG1005", "GC.KeepAlive(ImageReference.FromUri(\"ftp://example.com/cat.png\"));")]
    [InlineData("ORG1005", "Func<ImageReference> read = () => \"cat.png\"; GC.KeepAlive(read);")]
    [InlineData("ORG1005", "lock (client) { ImageReference read = \"cat.png\"; GC.KeepAlive(read); }")]
    public async Task Where_nothing_would_compile_or_is_near_nothing_is_offered(string id, string statements) =>
        Assert.Empty(await FixWorkspace.Of(Statements(statements)).OfferedAsync(id));

    private static async Task FixedAsync(string id, string before, string after)
    {
        var workspace = FixWorkspace.Of(before);
        await workspace.ApplyAsync((await workspace.OfferedAsync(id))[0]);
        Assert.Equal(after, await workspace.TextAsync());
        Assert.DoesNotContain(await workspace.DiagnosticsAsync(), diagnostic => diagnostic.Id == id);
        Assert.DoesNotContain(await workspace.ErrorsAsync(), error => error.Contains("error", StringComparison.Ordinal));
    }

    private static string Items(string text) =>
        text.Replace("SEVENTEEN", "SIXTEEN, reference").Replace("SIXTEEN", string.Join(", ", Enumerable.Repeat("reference", 16)));

    private static string Request(string members) => Statements($"GC.KeepAlive(new ImageGenerationRequest {{ Model = \"a/b\", Prompt = \"p\", {members} }});");

    private static string Statements(string statements) => Verify.Method(statements);
}
