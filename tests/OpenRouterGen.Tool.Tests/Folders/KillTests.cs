using System.Diagnostics;
using System.Globalization;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Folders;

/// <summary>An update that ends at any moment leaves the old files, the new ones, or a journal that the next update finishes.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;

    private static readonly string[] s_files = ["openapi.yaml", "image-models.json", "openrouter.lock.json"];

    private readonly ToolBench _bench = new();

    public KillTests()
    {
        _bench.Write("old.yaml", TestDocument.One);
        _bench.Write("old.json", """{ "data": [ { "id": "a/one", "as_of": "2026-01-01" } ] }""");
        _bench.Write("new.yaml", TestDocument.Two);
        _bench.Write("new.json", """{ "data": [ { "id": "a/two", "as_of": "2026-02-02" } ] }""");
    }

    public static TheoryData<bool, bool> Ways => new() { { true, false }, { false, false }, { true, true }, { false, true } };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_stopped_after_each_of_its_steps(bool hasOld, bool mendsByKeeping)
    {
        var (old, @new) = await StatesAsync(hasOld);
        var journals = 0;
        for (var step = 0; ; step++)
        {
            await ResetAsync(hasOld);
            var disk = new StoppingDisk(step);
            _bench.With(context => context with { Disk = disk });
            var code = await UpdateAsync("new");
            _bench.With(context => context with { Disk = new FolderDisk() });
            if (code == ExitCode.Done)
            {
                Assert.InRange(step, 10, 30);
                Assert.InRange(journals, 4, 8);
                return;
            }

            journals += Mixed(old, @new, $"step {step}") ? 1 : 0;
            await MendAsync(old, @new, mendsByKeeping && HasDocument());
        }
    }

    [Fact]
    public async Task Its_process_is_killed_at_any_moment()
    {
        var kills = Environment.GetEnvironmentVariable("OPENROUTERGEN_KILLS") is { } more ? int.Parse(more, CultureInfo.InvariantCulture) : Kills;
        var (old, @new) = await StatesAsync(hasOld: true);
        var whole = Stopwatch.StartNew();
        using (var process = Start())
        {
            await process.WaitForExitAsync();
            Assert.Equal(ExitCode.Done, process.ExitCode);
        }

        // Most of the time goes by before anything is written: half of the kills are as late as the writing.
        var random = new Random(4711);
        for (var i = 0; i < kills; i++)
        {
            await ResetAsync(hasOld: true);
            using var process = Start();
            var share = i % 2 == 0 ? random.NextDouble() : 0.8 + (random.NextDouble() * 0.3);
            using var time = new CancellationTokenSource(whole.Elapsed * share);
            try
            {
                await process.WaitForExitAsync(time.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }

            Mixed(old, @new, $"kill {i}");
            await MendAsync(old, @new, keeps: false);
        }
    }

    [Fact]
    public async Task A_second_update_at_the_same_time_is_refused()
    {
        await ResetAsync(hasOld: true);
        Directory.CreateDirectory(Path.Combine(_bench.Folder, ".update"));
        using (FolderGuard.Take(Path.Combine(_bench.Folder, ".update")))
        {
            var line = await _bench.RefusedWhileWritingAsync(ExitCode.Input, "update", "--from", "new.yaml", "--catalog-from", "new.json");
            Assert.Equal($"error: another update of '{_bench.Folder}' is running; wait for its end, and look what it took", line);
        }

        Assert.Equal(ExitCode.Done, await UpdateAsync("new"));
    }

    /// <summary>Whether there is a journal; if not, all files are old ones or all new ones.</summary>
    private bool Mixed(string old, string @new, string when)
    {
        var isMixed = File.Exists(Path.Combine(_bench.Folder, ".update", "journal.json"));
        Assert.True(isMixed || State() == old || State() == @new, when);
        return isMixed;
    }

    private async Task MendAsync(string old, string @new, bool keeps)
    {
        var code = keeps ? await _bench.RunAsync("update", "--from", "lock") : await UpdateAsync("new");
        Assert.True(code == ExitCode.Done, _bench.Error.ToString());
        Assert.True(State() == @new || (keeps && State() == old));
        Assert.False(Directory.Exists(Path.Combine(_bench.Folder, ".update")));
    }

    private async Task<(string Old, string New)> StatesAsync(bool hasOld)
    {
        await ResetAsync(hasOld);
        var old = State();
        Assert.Equal(ExitCode.Done, await UpdateAsync("new"));
        return (old, State());
    }

    private async Task ResetAsync(bool hasOld)
    {
        if (Directory.Exists(_bench.Folder))
        {
            Directory.Delete(_bench.Folder, recursive: true);
        }

        if (hasOld)
        {
            Assert.Equal(ExitCode.Done, await UpdateAsync("old"));
        }
    }

    private Task<int> UpdateAsync(string which) => _bench.RunAsync("update", "--from", which + ".yaml", "--catalog-from", which + ".json");

    private bool HasDocument() => File.Exists(Path.Combine(_bench.Folder, "openapi.yaml"));

    private string State() => string.Join('\n', s_files.Select(name => Path.Combine(_bench.Folder, name)).Select(
        path => File.Exists(path) ? File.ReadAllText(path) : "none"));

    private Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Tool.dll"), "update", "--from", "new.yaml", "--catalog-from", "new.json"])
    {
        WorkingDirectory = _bench.Root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
