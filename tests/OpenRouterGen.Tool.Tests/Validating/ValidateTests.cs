using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Validating;

public sealed class ValidateTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_document_without_mistakes_says_how_many_checks_ran()
    {
        _bench.Write("one.yaml", TestDocument.One);
        await _bench.DoAsync("validate", "one.yaml");
        Assert.Matches(@"^one\.yaml: 0 errors, 0 others; \d{2,3} checks\.\n$", _bench.Output.ToString());
    }

    [Theory]
    [InlineData("x: { type: string }", "x: [string]", "(7,62): error ORG0005: ", "x: [string]")]
    [InlineData("type: string } }", "type: strin } }", "ORG00", "type: strin")]
    [InlineData("schemas/A' }", "schemas/Missing' }", "ORG0003: ", "schemas/Missing")]
    public async Task A_mistake_of_ours_is_shown_with_its_line_and_a_caret(string old, string @new, string place, string line)
    {
        _bench.Write("one.yaml", TestDocument.One.Replace(old, @new, StringComparison.Ordinal));
        await _bench.RunAsync("validate", "one.yaml");
        var lines = _bench.Output.ToString().Split('\n');
        var index = Array.FindIndex(lines, text => text.Contains(place, StringComparison.Ordinal));
        Assert.True(index >= 0, _bench.Output.ToString());
        Assert.Contains(line, lines[index + 1], StringComparison.Ordinal);
        Assert.EndsWith("^", lines[index + 2], StringComparison.Ordinal);
        Assert.All(lines[(index + 1)..(index + 3)], text => Assert.InRange(text.Length, 1, 81));
    }

    [Theory]
    [InlineData("info: { title: Test, version: '1' }", "info: { version: '1' }", "(2,", "title")]
    [InlineData("description: ok", "x-nothing: ok", "(6,", "description")]
    [InlineData("paths:\n  /a:", "paths:\n  a:", "(4,1)", "a is not a valid property")]
    public async Task A_rule_of_the_library_is_shown_at_the_line_that_its_pointer_leads_to(string old, string @new, string place, string words)
    {
        var text = TestDocument.One.Replace(old, @new, StringComparison.Ordinal);
        Assert.NotEqual(TestDocument.One, text);
        _bench.Write("one.yaml", text);
        await _bench.RunAsync("validate", "one.yaml");
        Assert.Contains(place, _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains(words, _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "stdin: 0 errors, 0 others; ")]
    [InlineData("\uFEFF", "stdin: 0 errors, 0 others; ")]
    [InlineData("x: [", "stdin(2,1): error ORG0001")]
    public async Task What_is_piped_in_is_looked_at(string before, string words)
    {
        _bench.With(context => context with { Input = new StringReader(before + TestDocument.One) });
        await _bench.RunAsync("validate", "-");
        Assert.Contains(words, _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"file\": \"stdin\"")]
    [InlineData("sarif", "\"uri\": \"stdin\"")]
    public async Task What_is_piped_in_has_a_name_for_programs(string format, string words)
    {
        _bench.With(context => context with { Input = new StringReader(TestDocument.Wrong) });
        Assert.Equal(ExitCode.Input, await _bench.RunAsync("validate", "-", "--format", format));
        Assert.Contains(words, _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_piped_in_is_no_document()
    {
        _bench.With(context => context with { Input = TextReader.Null });
        Assert.Equal(ExitCode.Input, await _bench.RunAsync("validate", "-"));
        Assert.Contains("ORG0001", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_documents_are_looked_at_and_any_error_is_the_code()
    {
        _bench.Write("one.yaml", TestDocument.One);
        _bench.Write("wrong.yaml", TestDocument.Wrong);
        Assert.Equal(ExitCode.Input, await _bench.RunAsync("validate", "one.yaml", "wrong.yaml", "--json"));
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal(["one.yaml", "wrong.yaml"], json.RootElement.EnumerateArray().Select(document => document.GetProperty("file").GetString()));
        Assert.Equal("ORG0005", json.RootElement[1].GetProperty("findings")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task SARIF_has_the_place()
    {
        _bench.Write("a b/wrong.yaml", TestDocument.Wrong);
        Assert.Equal(ExitCode.Input, await _bench.RunAsync("validate", "a b/wrong.yaml", "--format", "sarif"));
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("ORG0005", result.GetProperty("ruleId").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20b/wrong.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(7, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("openapi: [3.1.0\n", "ORG0001")]
    [InlineData("just words", "ORG000")]
    [InlineData("swagger: '2.0'\ninfo: { title: Old, version: '1' }\npaths: {}\n", "ORG0002")]
    [InlineData("openapi: 3.1.0\nopenapi: 3.1.0\n", "ORG0006")]
    public async Task What_is_no_usable_document_is_an_error_and_no_defect(string text, string id)
    {
        _bench.Write("bad.yaml", text);
        Assert.Equal(ExitCode.Input, await _bench.RunAsync("validate", "bad.yaml"));
        Assert.Contains(id, _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _bench.Error.ToString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_sentence() => Assert.Equal(
        "error: 'nothing.yaml' does not exist; a path begins at the working folder", await _bench.RefusedAsync(ExitCode.Input, "validate", "nothing.yaml"));

    [Fact]
    public async Task A_hostile_text_moves_no_terminal()
    {
        _bench.Write("bad.yaml", "openapi: 3.1.0\n\"\\u001b[2J[red]\": [a, \u001b]0;x\u0007\n");
        await _bench.RunAsync("validate", "bad.yaml");
        Assert.DoesNotContain("\u001b", _bench.Output.ToString(), StringComparison.Ordinal);
    }
}
