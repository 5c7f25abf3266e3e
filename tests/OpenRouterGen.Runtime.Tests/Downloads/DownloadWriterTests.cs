using System.Runtime.InteropServices;
using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>When a file gets its name, what is said of one that is missing, and whose bytes those of a target are.</summary>
public sealed class DownloadWriterTests
{
    [Fact]
    public async Task A_picture_has_its_name_before_the_next_one_has_come()
    {
        const string Picture = "{\"b64_json\":\"R0lGODlh\"}";
        using var folder = new TemporaryFolder();
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        var bytes = Encoding.UTF8.GetBytes("{\"data\":[" + Picture + "," + Picture + "]}");
        var named = new List<int>();
        await SplitAnswer.ReadAsync(bytes, read =>
        {
            named.Add(files.Paths.Count);
            return read == 0 ? bytes.AsSpan().IndexOf("},{"u8) + 1 : bytes.Length;
        }, SplitAnswer.Json, files);
        Assert.Equal([0, 1, 2], named);
    }

    [Fact]
    public void A_result_without_a_file_names_the_members_that_were_looked_for()
    {
        using var stream = SplitAnswer.Open(new MemoryStream(), SplitAnswer.Json, new MemoryTarget().Target, new DownloadFormat("b64_json", "audio"));
        stream.CheckResults(0);
        var thrown = Assert.Throws<OpenRouterResponseFormatException>(() => stream.CheckResults(1));
        Assert.Contains("('b64_json', 'audio')", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_a_hanging_target_may_still_read_go_to_nobody_else()
    {
        using var source = new CancellationTokenSource();
        var file = new HangingFile();
        var answer = Encoding.UTF8.GetBytes("{\"b64_json\":\"" + Convert.ToBase64String(new byte[30_000]) + "\"}");
        var target = DownloadTarget.ToStreams((_, _) => new ValueTask<Stream?>(file));
        var stream = SplitAnswer.Open(new MemoryStream(answer), SplitAnswer.Json, target);
        var reading = stream.ReadAsync(new byte[100], source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        stream.Dispose();
        PooledBuffers.AssertKept(Assert.IsType<byte[]>(file.Given));
    }

    private sealed class HangingFile : MemoryStream
    {
        public byte[]? Given { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given = MemoryMarshal.TryGetArray(buffer, out var segment) ? segment.Array : null;
            return new ValueTask(new TaskCompletionSource().Task);
        }
    }
}
