using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

/// <summary>What each fix writes, and that nothing is left to report after it.</summary>
public class SingleFixTests
{
    [Theory]
    [InlineData("ImageCount = {|ORG1001:11|}", "ImageCount = 10")]
    [InlineData("ImageCount = {|ORG1001:-3|}", "ImageCount = 1")]
    [InlineData("ImageCount = condition ? {|ORG1001:11|} : 2", "ImageCount = condition ? 10 : 2")]
    [InlineData("ImageCount = {|ORG1001:2 * 8|}", "ImageCount = 10")]
    [InlineData("Quality = {|ORG1002:\"hihg\"|}", "Quality = \"high\"")]
    [InlineData("Resolution = {|ORG1002:\"2\" + \"k\"|}", "Resolution = \"2K\"")]
    [InlineData("Resolution = condition ? {|ORG1002:\"2k\"|} : null", "Resolution = condition ? \"2K\" : null")]
    [InlineData("Provider = new() { Sort = {|ORG1002:\"prise\"|} }", "Provider = new() { Sort = \"price\" }")]
    [InlineData("InputReferences = {|ORG1004:new ImageReference[17]|}", "InputReferences = new ImageReference[16]")]
    [InlineData("InputReferences = {|ORG1004:[SEVENTEEN]|}", "InputReferences = [SIXTEEN]")]
    [InlineData("InputReferences = {|ORG1004:new[] { SEVENTEEN }|}", "InputReferences = new[] { SIXTEEN }")]
    [InlineData("InputReferences = {|ORG1004:new List<ImageReference> { SEVENTEEN }|}", "InputReferences = new List<ImageReference> { SIXTEEN }")]
    [InlineData("Size = {|ORG1020:\"64x64\"|}, Resolution = \"1K\", ImageCount = 2", "Size = \"64x64\", ImageCount = 2")]
    [InlineData("Resolution = \"1K\", Size = {|ORG1020:\"64x64\"|}", "Size = \"64x64\"")]
    [InlineData("Background = {|ORG1006:\"transparent\"|}, OutputFormat = \"jpeg\"", "Background = \"transparent\"")]
    [InlineData("OutputCompression = {|ORG1007:80|}, OutputFormat = \"png\"", "OutputFormat = \"png\"")]
    public Task The_first_fix_of_a_member_corrects_it(string before, string after) => FixTest.RunAsync(Request(Items(before)), Request(Items(after)));

    [Fact]
    public async Task No_number_is_written_where_a_letter_is_declared() =>
        Assert.Empty(await FixWorkspace.Of(Verify.Method(
            "char letter = 'a'; GC.KeepAlive(new ImageGenerationRequest { Model = \"a/b\", Prompt = \"p\", ImageCount = letter });")).OfferedAsync("ORG1001"));

    [Theory]
    [InlineData("var n = 0; await client.Models.ListAsync(new() { Limit = {|ORG1001:n|} });", "var n = 1; await client.Models.ListAsync(new() { Limit = n });")]
    [InlineData(
        "var n = 0; await client.Models.ListAsync(new() { Limit = {|ORG1001:n|}, Offset = n });",
        "var n = 0; await client.Models.ListAsync(new() { Limit = 1, Offset = n });")]
    [InlineData(
        "using var other = new OpenRouterClient({|ORG1010:\"secret\"|});",
        "using var other = new OpenRouterClient(Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\")!);")]
    [InlineData(
        "var o = new OpenRouterClientOptions { ApiKey = {|ORG1010:\"secret\"|} };",
        "var o = new OpenRouterClientOptions { ApiKey = Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\") };")]
    [InlineData(
        "var key = \"secret\"; using var other = new OpenRouterClient({|ORG1010:key|});",
        "var key = Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\")!; using var other = new OpenRouterClient(key);")]
    [InlineData(
        "GC.KeepAlive(ImageReference.FromUri({|ORG1005:\"cat.png\"|}));",
        "GC.KeepAlive(await ImageReference.FromFileAsync(\"cat.png\"));")]
    [InlineData(
        "var path = @\"C:\\cat.png\"; ImageReference picture = {|ORG1005:path|}; GC.KeepAlive(picture);",
        "var path = @\"C:\\cat.png\"; ImageReference picture = await ImageReference.FromFileAsync(path); GC.KeepAlive(picture);")]
    [InlineData("Quality q = {|ORG1002:\"checkerboard\"|}; GC.KeepAlive(q);", "Quality q = new Quality(\"checkerboard\"); GC.KeepAlive(q);")]
    [InlineData(
        "GC.KeepAlive(streamed.Value {|ORG1011:switch|} { ImageCompletedEvent => 1 });",
        "GC.KeepAlive(streamed.Value switch { ImageCompletedEvent => 1, _ => throw new InvalidOperationException() });")]
    [InlineData(
        "{|ORG1012:switch|} (streamed.Value) { case ImageCompletedEvent: break; }",
        "switch (streamed.Value) { case ImageCompletedEvent: break; default: break; }")]
    public Task The_first_fix_of_a_statement_corrects_it(string before, string after) => FixTest.RunAsync(Statements(before), Statements(after));

    [Theory]
    [InlineData("var s = new Sample { Size = {|ORG1006:\"1x1\"|} }; s.Tier = \"a\"; client.Send(s);", "var s = new Sample { Size = \"1x1\" }; client.Send(s);")]
    [InlineData("client.Send(new Sample { Mask = {|ORG1008:\"m\"|}, Code = \"a\" });", "client.Send(new Sample { Code = \"a\" });")]
    [InlineData("client.Send(new Sample { Mask = {|ORG1008:\"m\"|} });", "client.Send(new Sample { });")]
    [InlineData("client.Send(new() { Sort = {|ORG1007:\"price\"|}, Order = [\"a\"] });", "client.Send(new() { Order = [\"a\"] });")]
    public Task A_parameter_is_removed(string before, string after) => FixTest.RunAsync(SampleRecord.With(before), SampleRecord.With(after));

    [Fact]
    public async Task Several_values_that_are_near_are_offered()
    {
        var offered = await FixWorkspace.Of(Request("AspectRatio = \"3:6\"")).OfferedAsync("ORG1002");
        Assert.Equal(
            ["Change to \"3:2\"", "Change to \"3:4\"", "Say that it is meant: new AspectRatio(\"3:6\")"], offered.Select(action => action.Title));
    }

    [Theory]
    [InlineData("ImageCount = 11", "Change to 10")]
    [InlineData("ImageCount = -3", "Change to 1")]
    [InlineData("ImageCount = 2 * 8", "Replace '2 * 8' with 10")]
    [InlineData("ImageCount = Most", "Replace 'Most' with 10")]
    [InlineData("ImageCount = Most + 1", "Replace 'Most + 1' with 10")]
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

    private static string Items(string text) =>
        text.Replace("SEVENTEEN", "SIXTEEN, reference").Replace("SIXTEEN", string.Join(", ", Enumerable.Repeat("reference", 16)));

    private static string Request(string members) => Statements($"GC.KeepAlive(new ImageGenerationRequest {{ Model = \"a/b\", Prompt = \"p\", {members} }});");

    private static string Statements(string statements) => Verify.Method(statements);
}
