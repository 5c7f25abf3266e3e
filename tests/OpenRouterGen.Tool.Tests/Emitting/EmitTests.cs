using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Compilation;
using OpenRouterGen.Tool.Tests.Folders;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Emitting;

public sealed class EmitTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public EmitTests()
    {
        _bench.Write("one.yaml", TestDocument.One);
        _bench.Write("other.yaml", TestDocument.Other);
    }

    private string Output => Path.Combine(_bench.Root, "out");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Each_type_has_a_file_and_they_compile()
    {
        await EmitAsync("one.yaml");
        var names = Names();
        Assert.Contains("A.g.cs", names);
        Assert.Contains("OpenRouterClient.g.cs", names);
        Assert.Contains("OpenRouterJsonResolver.g.cs", names);
        Assert.StartsWith("out has ", _bench.Output.ToString(), StringComparison.Ordinal);
        var texts = Directory.EnumerateFiles(Output, "*.cs").Select(File.ReadAllText).ToArray();
        Assert.All(texts, text => Assert.Contains("namespace OpenRouter;", text, StringComparison.Ordinal));
        Assert.Empty(await ClientProgram.CompileAsync(texts));
    }

    [Fact]
    public async Task The_bundled_document_compiles_type_by_type_as_well()
    {
        await _bench.DoAsync("emit", "out", "--from", "bundled");
        Assert.Empty(await ClientProgram.CompileAsync([.. Directory.EnumerateFiles(Output, "*.cs").Select(File.ReadAllText)]));
        Assert.InRange(Names().Length, 80, 500);
    }

    [Fact]
    public async Task A_second_run_writes_nothing_and_another_document_removes_what_is_no_more()
    {
        await EmitAsync("one.yaml");
        var before = _bench.Files;
        await EmitAsync("one.yaml", "--json");
        Assert.Equal(before, _bench.Files);
        using (var json = JsonDocument.Parse(_bench.Output.ToString()))
        {
            Assert.Equal(0, json.RootElement.GetProperty("written").GetArrayLength());
        }

        await EmitAsync("other.yaml");
        Assert.Contains("B.g.cs", Names());
        Assert.DoesNotContain("A.g.cs", Names());
        Assert.DoesNotContain(Names(), name => name.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_surface_has_no_bodies()
    {
        await EmitAsync("one.yaml", "--surface");
        Assert.Equal(
            """
            namespace OpenRouter;

            public sealed record A
            {
                public A();
                public string? X { get; init; }
                public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Text.Json.JsonElement>? AdditionalProperties { get; init; }
            }

            """,
            _bench.Read("out/A.cs"));
    }

    [Theory]
    [InlineData("out/notes.txt", "out/notes.txt' was not emitted by this tool")]
    [InlineData("out/A.g.cs", "out/A.g.cs' was changed since it was emitted")]
    [InlineData("out/sub/x.cs", "out/sub' was not emitted by this tool")]
    [InlineData("out/Mine.g.cs", "out/Mine.g.cs' was not emitted by this tool")]
    public async Task A_folder_with_something_that_would_be_lost_is_refused_unless_it_is_allowed(string file, string reason)
    {
        await EmitAsync("one.yaml");
        _bench.Write(file, "mine");
        Assert.Contains(reason, await _bench.RefusedAsync(ExitCode.Input, "emit", "out", "--from", "other.yaml"), StringComparison.Ordinal);
        await EmitAsync("other.yaml", "--force");
        Assert.Equal("mine", _bench.Read(file));
        Assert.Contains("B.g.cs", Names());
    }

    [Fact]
    public async Task A_folder_of_others_is_never_emptied()
    {
        _bench.Write("out/Program.cs", "mine");
        await _bench.RefusedAsync(ExitCode.Input, "emit", "out", "--from", "one.yaml");
        _bench.Write("out/openroutergen.files.json", """{ "Program.cs": [], "../one.yaml": ["00"] }""");
        await EmitAsync("one.yaml", "--force");
        await EmitAsync("one.yaml", "--force");
        Assert.Equal("mine", _bench.Read("out/Program.cs"));
        Assert.Equal(TestDocument.One, _bench.Read("one.yaml"));
    }

    [Fact]
    public async Task One_that_was_stopped_at_any_step_is_finished_by_the_next()
    {
        for (var step = 0; ; step++)
        {
            if (Directory.Exists(Output))
            {
                Directory.Delete(Output, recursive: true);
            }

            await EmitAsync("one.yaml");
            _bench.With(context => context with { Disk = new StoppingDisk(step) });
            var code = await _bench.RunAsync("emit", "out", "--from", "other.yaml");
            _bench.With(context => context with { Disk = new Tool.Folders.FolderDisk() });
            await EmitAsync("other.yaml");
            Assert.Equal(["B.g.cs", "DefaultClient.g.cs", "OpenRouterClient.g.cs", "OpenRouterJsonResolver.g.cs", "openroutergen.files.json"], Names());
            if (code == ExitCode.Done)
            {
                Assert.InRange(step, 8, 30);
                return;
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(151)]
    [InlineData(250)]
    [InlineData(300)]
    public async Task One_of_many_files_that_was_stopped_is_finished_by_the_next(int step)
    {
        _bench.Write("many.yaml", TestDocument.Many);
        await EmitAsync("many.yaml");
        var whole = _bench.Files;
        Assert.Equal(155, Names().Length);
        Directory.Delete(Output, recursive: true);

        await EmitAsync("one.yaml");
        _bench.With(context => context with { Disk = new StoppingDisk(step) });
        Assert.Equal(ExitCode.Unexpected, await _bench.RunAsync("emit", "out", "--from", "many.yaml", "--no-bundled-overlay"));
        _bench.With(context => context with { Disk = new Tool.Folders.FolderDisk() });
        await EmitAsync("many.yaml");
        Assert.Equal(whole, _bench.Files);
    }

    [Fact]
    public async Task Many_files_that_cannot_be_written_are_one_sentence()
    {
        _bench.Write("many.yaml", TestDocument.Many);
        _bench.With(context => context with { Disk = new FullDisk(50) });
        var code = await _bench.RunAsync("emit", "out", "--from", "many.yaml", "--no-bundled-overlay");
        Assert.Equal(ExitCode.Input, code);
        Assert.Equal("error: 'out' cannot be written: the disk is full; name another folder, or correct that and emit again\n", _bench.Error.ToString());
    }

    [Theory]
    [InlineData("one.yaml", "'one.yaml' is a file; name a folder")]
    [InlineData("one.yaml/sub", "cannot be written: ")]
    public async Task A_folder_that_is_none_is_one_sentence(string folder, string sentence) =>
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Input, "emit", folder, "--from", "one.yaml"), StringComparison.Ordinal);

    [Fact]
    public async Task A_list_that_cannot_be_read_is_one_sentence()
    {
        _bench.Write("out/openroutergen.files.json", "<<<<<<< HEAD");
        var line = await _bench.RefusedAsync(ExitCode.Input, "emit", "out", "--from", "one.yaml");
        Assert.Contains("is no list of emitted files", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_with_errors_writes_nothing()
    {
        _bench.Write("wrong.yaml", TestDocument.Wrong);
        Assert.Contains("ORG0005", await _bench.RefusedAsync(ExitCode.Input, "emit", "out", "--from", "wrong.yaml"), StringComparison.Ordinal);
    }

    private Task EmitAsync(string document, params string[] options) =>
        _bench.DoAsync(["emit", "out", "--from", document, "--no-bundled-overlay", .. options]);

    private string[] Names() => [.. Directory.EnumerateFiles(Output).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
