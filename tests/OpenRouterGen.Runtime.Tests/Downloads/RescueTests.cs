using System.Reflection;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>A picture that is paid, and whose folder cannot be written any more, goes on in the folder for temporary files; the exception names it.</summary>
public sealed class RescueTests : IDisposable
{
    private const string Answer = """{"created":1,"data":[{"b64_json":"R0lGODlh"},{"b64_json":"/9j/4AAB","media_type":"image/jpeg"}]}""";

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _marker = Guid.NewGuid().ToByteArray();
    private readonly List<string> _kept = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pictures_whose_folder_is_gone_are_kept_elsewhere(bool isStream)
    {
        // An open file keeps its folder there.
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(_folder.Path, "gone");
        await using var server = new LoopbackServer(exchange =>
        {
            Directory.Delete(folder, recursive: true);
            File.WriteAllText(folder, "a file");
            return exchange.JsonAsync(Answer);
        });
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(Path.Combine(folder, "panda"));
        var thrown = await Assert.ThrowsAsync<OpenRouterDownloadException>(() => SaveAsync(client, files, isStream));
        _kept.AddRange(files.Paths);
        Assert.Equal(files.Paths[0], thrown.KeptPath);
        Assert.Contains("kept as '" + thrown.KeptPath, thrown.Message, StringComparison.Ordinal);
        Assert.Equal([".gif", ".jpg"], files.Paths.Select(Path.GetExtension));
        Assert.All(files.Paths, static path => Assert.Equal(Path.TrimEndingDirectorySeparator(Path.GetTempPath()), Path.GetDirectoryName(path)));
        Assert.Equal("GIF89a"u8.ToArray(), await File.ReadAllBytesAsync(files.Paths[0]));
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], await File.ReadAllBytesAsync(files.Paths[1]));
        foreach (var path in files.Paths) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_was_written_before_a_disk_failed_stands_before_what_comes_after()
    {
        var (files, sink) = await BrokenAsync();
        await sink.FinishAsync(CancellationToken.None);
        var thrown = Assert.Throws<OpenRouterDownloadException>(() => sink.Keep(isPreview: false));
        _kept.Add(thrown.KeptPath!);
        Assert.Equal([thrown.KeptPath!], files.Paths);
        Assert.IsType<ObjectDisposedException>(thrown.InnerException);
        Assert.StartsWith("panda-", Path.GetFileName(thrown.KeptPath), StringComparison.Ordinal);
        Assert.Equal([.. _marker, 1, 2, 3, 4, 5], await File.ReadAllBytesAsync(thrown.KeptPath!));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_not_kept_leaves_nothing_elsewhere(bool isPreview)
    {
        var (files, sink) = await BrokenAsync();
        if (isPreview)
        {
            await sink.FinishAsync(CancellationToken.None);
            sink.Keep(isPreview: true);
        }
        else
        {
            sink.Abort();
        }

        Assert.Empty(files.Paths);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.DoesNotContain(Directory.GetFiles(Path.GetTempPath(), ".*.tmp"), HasMarker);
    }

    public void Dispose()
    {
        foreach (var path in _kept) File.Delete(path);
        _folder.Dispose();
    }

    /// <summary>A file whose stream fails between its second and its third piece.</summary>
    private async Task<(DownloadFiles Files, DownloadSink Sink)> BrokenAsync()
    {
        var files = DownloadTarget.ToFiles(Path.Combine(_folder.Path, "panda"));
        files.Prepare(isReleased: true);
        var file = (TemporaryFile)typeof(DownloadFiles).GetField("_tried", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(files)!;
        var sink = await files.OpenAsync(new DownloadStart(0, null, false), CancellationToken.None);
        await sink.WriteAsync(_marker, CancellationToken.None);
        await sink.WriteAsync(new byte[] { 1, 2 }, CancellationToken.None);
        await file.Stream.DisposeAsync();
        await sink.WriteAsync(new byte[] { 3 }, CancellationToken.None);
        await sink.WriteAsync(new byte[] { 4, 5 }, CancellationToken.None);
        return (files, sink);
    }

    private bool HasMarker(string path)
    {
        try
        {
            return File.ReadAllBytes(path).AsSpan().StartsWith(_marker);
        }
        catch (IOException)
        {
            // Another test writes it, or has removed it.
            return false;
        }
    }

    private static async Task SaveAsync(OpenRouterClient client, DownloadFiles files, bool isStream)
    {
        if (!isStream)
        {
            await client.Images.GenerateToAsync(TestClient.Request, files);
            return;
        }

        await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, files))
        {
        }
    }
}
