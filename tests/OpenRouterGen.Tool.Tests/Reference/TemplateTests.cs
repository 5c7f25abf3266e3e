using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Reference;

/// <summary>Templates of a user replace ours, and a mistake in one is said with its place.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public TemplateTests() => _bench.Write("one.yaml", TestDocument.One);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_template_of_the_user_replaces_ours_of_its_name_and_no_other()
    {
        _bench.Write("mine/record.scriban", "<h1>{{ name }}</h1>\n{{ for member in members }}{{ member.name }}: {{ member.type.text }}\n{{ end }}");
        await _bench.DoAsync("docs", "pages", "--from", "one.yaml", "--templates", "mine");
        Assert.Equal("<h1>A</h1>\nX: string?\n", _bench.Read("pages/A.md"));
        Assert.Contains("### Available Operations", _bench.Read("pages/DefaultClient.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_includes_others_of_the_user()
    {
        _bench.Write("mine/record.scriban", "{{ include 'own' }}");
        _bench.Write("mine/own.scriban", "own {{ name }}\r\n");
        await _bench.DoAsync("docs", "pages", "--from", "one.yaml", "--templates", "mine");
        Assert.Equal("own A\n", _bench.Read("pages/A.md"));
    }

    [Theory]
    [InlineData("one\n  {{ if }}", "mine/record.scriban(2,")]
    [InlineData("one\ntwo\n{{ nothing }}", "mine/record.scriban(3,4): ")]
    [InlineData("{{ name.nothing }}", "mine/record.scriban(1,")]
    [InlineData("{{ for member in members }}{{ member.nothing }}{{ end }}", "mine/record.scriban(1,")]
    [InlineData("\n{{ include 'gone' }}", "mine/record.scriban(2,4): ")]
    [InlineData("\n{{ include '../one' }}", "mine/record.scriban(2,4): ")]
    [InlineData("{{ include 'record' }}", "mine/record.scriban(1,")]
    [InlineData("{{ name | md.nothing }}", "mine/record.scriban(1,")]
    [InlineData("{{ name | md.fence }}", "mine/record.scriban(1,")]
    [InlineData("{{ for x in 1..", "mine/record.scriban(1,")]
    public async Task A_mistake_is_one_sentence_with_file_line_and_column(string template, string place)
    {
        _bench.Write("mine/record.scriban", template);
        var line = await _bench.RefusedAsync(ExitCode.Input, "docs", "pages", "--from", "one.yaml", "--templates", "mine");
        Assert.StartsWith("error: " + place, line, StringComparison.Ordinal);
        Assert.EndsWith("; correct the template", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_what_a_template_includes_is_where_it_stands()
    {
        _bench.Write("mine/record.scriban", "{{ include 'own' }}");
        _bench.Write("mine/own.scriban", "one\n{{ nothing }}");
        var line = await _bench.RefusedAsync(ExitCode.Input, "docs", "pages", "--from", "one.yaml", "--templates", "mine");
        Assert.StartsWith("error: mine/own.scriban(2,4): ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_has_no_end_is_ended_and_no_mistake_of_its_own()
    {
        _bench.Write("mine/record.scriban", "{{ while true }}{{ end }}");
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        Assert.Equal(ExitCode.Cancelled, await _bench.RunAsync(ending.Token, "docs", "pages", "--from", "one.yaml", "--templates", "mine"));
        Assert.Equal("error: cancelled; nothing was written\n", _bench.Error.ToString());
    }

    [Fact]
    public async Task A_template_that_is_no_text_is_one_sentence()
    {
        File.WriteAllBytes(_bench.Write("mine/record.scriban", ""), [(byte)'a', 0xff, 0xc0]);
        Assert.Contains(
            "'mine/record.scriban' is no text in UTF-8",
            await _bench.RefusedAsync(ExitCode.Input, "docs", "pages", "--from", "one.yaml", "--templates", "mine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_none_or_has_no_template_is_one_sentence()
    {
        Assert.Equal(
            "error: there is no folder 'gone'; name one with templates",
            await _bench.RefusedAsync(ExitCode.Input, "docs", "pages", "--from", "one.yaml", "--templates", "gone"));
        _bench.Write("mine/notes.txt", "mine");
        Assert.StartsWith(
            "error: 'mine' has no templates; they are cases.scriban, client.scriban, ",
            await _bench.RefusedAsync(ExitCode.Input, "docs", "pages", "--from", "one.yaml", "--templates", "mine"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_template_of_ours_names_the_service() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator/OpenRouterGen.Tool/Reference/Templates")),
        path => Assert.DoesNotContain("OpenRouter", File.ReadAllText(path), StringComparison.OrdinalIgnoreCase));
}
