using System.Diagnostics;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>A file that a user names is whole or as it was; what is no file stays what it is.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public OutputFileTests() => _bench.Write("one.yaml", TestDocument.One);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_pipe_gets_the_text_and_stays_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var making = Process.Start("mkfifo", [Path.Combine(_bench.Root, "pipe")]))
        {
            await making.WaitForExitAsync();
        }

        using var reading = Process.Start(new ProcessStartInfo("cat", [Path.Combine(_bench.Root, "pipe")]) { RedirectStandardOutput = true })!;
        var text = reading.StandardOutput.ReadToEndAsync();
        await _bench.DoAsync("convert", "one.yaml", "pipe", "--force");
        Assert.StartsWith("openapi: '3.1", await text.WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(Path.Combine(_bench.Root, "pipe")).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("something")]
    public async Task A_file_that_is_replaced_is_whole(string before)
    {
        _bench.Write("two.yaml", before);
        await _bench.DoAsync("convert", "one.yaml", "two.yaml", "--force");
        Assert.Contains("getA", _bench.Read("two.yaml"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_bench.Root, "two.yaml.new")));
    }

    [Theory]
    [InlineData("gone/two.yaml", "'gone/two.yaml' cannot be written: its folder does not exist; name another file")]
    [InlineData("one.yaml", "'one.yaml' exists already; name another file, or replace it with --force")]
    public async Task What_cannot_be_written_says_what_to_do(string path, string sentence) =>
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Input, "convert", "one.yaml", path), StringComparison.Ordinal);
}
