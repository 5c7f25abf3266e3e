using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Comparing;

public sealed class DiffTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public DiffTests()
    {
        _bench.Write("old.yaml", TestDocument.Two);
        _bench.Write("new.yaml", TestDocument.One);
        _bench.Write("renamed.yaml", TestDocument.Two.Replace("schemas/A'", "schemas/Beta'", StringComparison.Ordinal)
            .Replace("schemas: { A:", "schemas: { Beta:", StringComparison.Ordinal));
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_finding_ends_with_its_code_when_it_is_named_and_only_then()
    {
        await _bench.DoAsync("diff", "old.yaml", "new.yaml");
        Assert.Contains("member-removed", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _bench.Error.ToString());
        Assert.Equal(ExitCode.Breaking, await _bench.RunAsync("diff", "old.yaml", "new.yaml", "--fail-on", "wire"));
        Assert.Equal(ExitCode.Done, await _bench.RunAsync("diff", "old.yaml", "new.yaml", "--fail-on", "capability,build"));
        Assert.Equal(ExitCode.Breaking, await _bench.RunAsync("diff", "old.yaml", "new.yaml", "--fail-on", "any"));
        Assert.Equal(ExitCode.Done, await _bench.RunAsync("diff", "old.yaml", "old.yaml", "--fail-on", "any"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task Each_format_has_the_finding_and_no_escapes(string format)
    {
        await _bench.DoAsync("diff", "old.yaml", "new.yaml", "--format", format);
        Assert.Contains("member-removed", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_is_one_of_them()
    {
        await _bench.DoAsync("diff", "old.yaml", "new.yaml", "--json");
        var one = _bench.Output.ToString();
        using var json = JsonDocument.Parse(one);
        await _bench.DoAsync("diff", "old.yaml", "new.yaml", "--format", "json");
        Assert.Equal(one, _bench.Output.ToString());
    }

    [Fact]
    public async Task What_is_accepted_counts_no_more_and_what_comes_later_does()
    {
        _bench.With(context => context with { Time = new FixedTime(2026, 11, 29) });
        await _bench.DoAsync("diff", "old.yaml", "new.yaml", "--write-accept", "nobody reads x", "--accept", "mine.json", "--fail-on", "any");
        Assert.Contains("\"nobody reads x\"", _bench.Read("mine.json"), StringComparison.Ordinal);
        Assert.Contains("\"2026-11-29\"", _bench.Read("mine.json"), StringComparison.Ordinal);
        var accepted = _bench.Read("mine.json");
        await _bench.DoAsync("diff", "old.yaml", "new.yaml", "--accept", "mine.json", "--fail-on", "any");
        Assert.Equal(accepted, _bench.Read("mine.json"));
        Assert.Equal(ExitCode.Breaking, await _bench.RunAsync("diff", "new.yaml", "old.yaml", "--accept", "mine.json", "--fail-on", "any"));

        // The folder's own file needs no option, in an update as well.
        await _bench.DoAsync("update", "--from", "old.yaml");
        Assert.Equal(ExitCode.Breaking, await _bench.RunAsync("update", "--from", "new.yaml", "--check"));
        _bench.Write("openrouter/accepted.json", accepted);
        Assert.Equal(ExitCode.Stale, await _bench.RunAsync("update", "--from", "new.yaml", "--check"));
        await _bench.DoAsync("update", "--from", "new.yaml", "--fail-on", "any");
    }

    [Fact]
    public async Task An_update_that_breaks_what_is_named_writes_nothing()
    {
        await _bench.DoAsync("update", "--from", "old.yaml");
        var before = _bench.Files;
        Assert.Equal(ExitCode.Breaking, await _bench.RunAsync("update", "--from", "new.yaml", "--fail-on", "wire"));
        Assert.Equal(before, _bench.Files);
        Assert.EndsWith("Nothing was written to openrouter, since --fail-on names what breaks.\n", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_findings_that_are_named_are_there()
    {
        Assert.Contains(
            "does not exist, so nothing is accepted in it",
            await _bench.RefusedAsync(ExitCode.Input, "diff", "old.yaml", "new.yaml", "--accept", "mein.json"), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_bench.Root, "folder"));
        Assert.Contains("'folder' is a folder; name the file in it", await _bench.RefusedAsync(
            ExitCode.Input, "diff", "old.yaml", "new.yaml", "--accept", "folder"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--write-overlay", "nowhere/names.overlay.yaml")]
    [InlineData("--write-aliases", "nowhere/Names.cs")]
    [InlineData("--write-aliases", ".")]
    [InlineData("--write-overlay", "old.yaml/names.overlay.yaml")]
    public async Task A_file_that_cannot_be_written_is_one_sentence(string option, string file) => Assert.EndsWith(
        "; name another file", await _bench.RefusedAsync(ExitCode.Input, "diff", "old.yaml", "renamed.yaml", option, file), StringComparison.Ordinal);

    [Fact]
    public async Task Findings_cannot_be_accepted_in_a_folder_that_is_not_there() => Assert.EndsWith("; name another file", await _bench.RefusedAsync(
        ExitCode.Input, "diff", "old.yaml", "new.yaml", "--accept", "nowhere/mine.json", "--write-accept", "why"), StringComparison.Ordinal);

    [Theory]
    [InlineData("7")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("yaml")]
    [InlineData("text,markdown")]
    public async Task A_format_is_named_by_its_word(string format)
    {
        Assert.Equal(ExitCode.Usage, await _bench.RunAsync("diff", "old.yaml", "new.yaml", "--format", format));
        Assert.Contains($"--format knows no '{format}'", _bench.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"version\": 2 }")]
    [InlineData("<<<<<<< HEAD")]
    public async Task Accepted_findings_that_cannot_be_read_are_one_sentence(string text)
    {
        _bench.Write("openrouter/accepted.json", text);
        Assert.Contains("cannot be used: ", await _bench.RefusedAsync(ExitCode.Input, "diff", "old.yaml", "new.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overlay_that_keeps_an_old_name_leaves_no_other_name()
    {
        await _bench.DoAsync("diff", "old.yaml", "renamed.yaml", "--write-overlay", "names.overlay.yaml");
        Assert.Contains("type-renamed", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal("Written to names.overlay.yaml.\n", _bench.Error.ToString());
        await _bench.DoAsync("diff", "old.yaml", "renamed.yaml", "--overlay", "names.overlay.yaml");
        Assert.DoesNotContain("type-renamed", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("exists already", await _bench.RefusedAsync(
            ExitCode.Input, "diff", "old.yaml", "renamed.yaml", "--write-overlay", "names.overlay.yaml"), StringComparison.Ordinal);
        await _bench.DoAsync("diff", "old.yaml", "old.yaml", "--write-overlay", "none.overlay.yaml");
        Assert.False(File.Exists(Path.Combine(_bench.Root, "none.overlay.yaml")));
    }

    [Fact]
    public async Task A_type_with_another_name_has_an_alias()
    {
        await _bench.DoAsync("diff", "old.yaml", "renamed.yaml", "--write-aliases", "Names.cs", "--namespace", "My.Api");
        Assert.Contains("\nglobal using A = global::My.Api.Beta;\n", _bench.Read("Names.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_with_another_name_is_there_as_obsolete()
    {
        var named = TestDocument.One.Replace("x: { type: string }", "x: { type: string, x-openroutergen-name: NAME }", StringComparison.Ordinal);
        _bench.Write("first.yaml", named.Replace("NAME", "First", StringComparison.Ordinal));
        _bench.Write("second.yaml", named.Replace("NAME", "Second", StringComparison.Ordinal));
        await _bench.DoAsync("diff", "first.yaml", "second.yaml", "--write-aliases", "Names.cs");
        Assert.Equal(
            """
            // Old names of the client, so that code goes on to compile. Replace them, then delete this file.
            #nullable enable annotations

            namespace OpenRouter;

            partial record A
            {
                [global::System.Obsolete("It is Second now.")]
                public string? First { get => Second; init => Second = value; }
            }

            """,
            _bench.Read("Names.cs"));
    }

    [Fact]
    public async Task The_witness_agrees_with_what_is_predicted()
    {
        await _bench.DoAsync("diff", "old.yaml", "new.yaml", "--witness");
        Assert.Matches(@"\nWitness: \d+ uses, [1-9]\d* breaks predicted, [1-9]\d* in the compiler; none differs\.\n$", _bench.Output.ToString());
    }

    [Fact]
    public async Task A_build_needs_a_project() =>
        Assert.Equal(ExitCode.Usage, await _bench.RunAsync("diff", "old.yaml", "new.yaml", "--build"));

    [Fact]
    public async Task A_hostile_text_of_a_document_moves_no_terminal()
    {
        _bench.Write("hostile.yaml", TestDocument.One.Replace("title: Test", "title: \"[red]\\u001b]0;title\\u0007\\u202e[/]\"", StringComparison.Ordinal)
            .Replace("x: { type: string }", "\"\\u001b[2J\": { type: string }", StringComparison.Ordinal));
        await _bench.DoAsync("diff", "old.yaml", "hostile.yaml");
        Assert.DoesNotContain("\u001b", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", _bench.Output.ToString(), StringComparison.Ordinal);
    }
}
