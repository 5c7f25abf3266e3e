using System.Text.Json;
using OpenRouterGen.Tool.Reference;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Reference;

/// <summary>The tool's own templates are written for who wants to change one.</summary>
public sealed class OriginalTemplateTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public OriginalTemplateTests() => _bench.Write("one.yaml", TestDocument.One);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_written_makes_the_pages_that_are_made_without_it()
    {
        await _bench.DoAsync("docs", "--write-templates", "my templates/");
        Assert.Equal("my templates has 10 templates: 10 written, 0 as before.\n", _bench.Output.ToString());
        Assert.Equal(
            TemplateFolder.Names.Select(name => name + ".scriban"),
            Directory.EnumerateFiles(Path.Combine(_bench.Root, "my templates")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        await _bench.DoAsync("docs", "plain", "--from", "one.yaml");
        await _bench.DoAsync("docs", "same", "--from", "one.yaml", "--templates", "my templates");
        Assert.All(Directory.EnumerateFiles(Path.Combine(_bench.Root, "plain")), page =>
            Assert.Equal(File.ReadAllText(page), _bench.Read("same/" + Path.GetFileName(page))));
    }

    [Fact]
    public async Task What_is_there_as_it_was_written_stays_and_what_is_missing_comes()
    {
        await _bench.DoAsync("docs", "--write-templates", "mine");
        File.Delete(Path.Combine(_bench.Root, "mine/enum.scriban"));
        _bench.Write("mine/own.scriban", "mine");
        await _bench.DoAsync("docs", "--write-templates", "mine", "--json");
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal("enum.scriban", Assert.Single(json.RootElement.GetProperty("written").EnumerateArray()).GetString());
        Assert.Equal("mine", _bench.Read("mine/own.scriban"));
    }

    [Theory]
    [InlineData("mine/record.scriban", "'mine/record.scriban' is there, and differs from ours; name another folder, or move it away")]
    [InlineData("mine/enum.scriban/a.txt", "'mine/enum.scriban' is there, and differs from ours")]
    [InlineData("mine", "'mine' cannot have templates: ")]
    public async Task What_a_person_has_there_is_not_replaced_and_nothing_is_written(string file, string sentence)
    {
        _bench.Write(file, "changed");
        Assert.Contains(
            sentence, await _bench.RefusedAsync(ExitCode.Input, "docs", "--write-templates", "mine"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The folder of the pages is missing")]
    [InlineData("'DIR' is for pages", "pages", "--write-templates", "mine")]
    [InlineData("'--from' is for pages", "--write-templates", "mine", "--from", "one.yaml")]
    [InlineData("'--force' is for pages", "--force", "--write-templates", "mine")]
    [InlineData("'--templates' is for pages", "--write-templates", "mine", "--templates", "other")]
    public async Task Pages_and_templates_are_not_written_at_once(string sentence, params string[] arguments)
    {
        var before = _bench.Files;
        Assert.Equal(ExitCode.Usage, await _bench.RunAsync(["docs", .. arguments]));
        Assert.Contains(sentence, _bench.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, _bench.Files);
    }
}
