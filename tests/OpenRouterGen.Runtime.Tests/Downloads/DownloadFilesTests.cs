using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>What keeps files from being written is found before anything is paid; what fails later costs no picture.</summary>
public sealed class DownloadFilesTests : IDisposable
{
    private const string Answer = """{"created":1,"data":[{"b64_json":"R0lGODlh"},{"b64_json":"/9j/4AAB","media_type":"image/jpeg"}]}""";

    private static readonly DownloadStart s_first = new(0, ".gif", false);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Unusable => new()
    {
        { "file/panda", "the parent is a file" },
        { "file/deeper/panda", "a directory above is a file" },
        { "taken", "a directory has the name and the extension of a sort" },
        { "taken.jpg", "the same, whatever extension was given" },
        { "unknown", "a directory has the name for what is not known" },
        { new string('n', 300), "the name is too long" },
        { new string('n', 252), "the name is too long with its extension" },
        { new string('d', 300) + "/panda", "a directory above has a name that is too long" },
        { "/sys/kernel/panda", "nobody may write there" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_path_that_cannot_be_written_fails_before_anything_is_sent(string name, string why)
    {
        Assert.NotEmpty(why);
        if (name[0] == '/' && !OperatingSystem.IsLinux()) return;
        await File.WriteAllTextAsync(At("file"), "");
        Directory.CreateDirectory(At("taken.png"));
        Directory.CreateDirectory(At("unknown.bin"));
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(At(name));
        var failure = await Assert.ThrowsAsync<OpenRouterDownloadException>(() => client.Images.GenerateToAsync(TestClient.Request, files));
        var streamed = Assert.Throws<OpenRouterDownloadException>(() => client.Images.GenerateStreamingToAsync(TestClient.Request, files));
        Assert.Empty(server.Requests);
        Assert.All([failure, streamed], static one =>
        {
            Assert.Equal(RequestStage.NotSent, one.Stage);
            Assert.False(one.MayHaveBeenBilled);
            Assert.NotNull(one.InnerException);
        });
        Assert.Equal([At("file")], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("folder/")]
    public void A_path_that_names_no_file_is_refused_at_once(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => DownloadTarget.ToFiles(name.Length == 0 ? name : At(name)));

    [Fact]
    public async Task A_file_that_cannot_get_its_name_is_kept_under_another_and_costs_no_other()
    {
        // The directory in the file's place is made after the call began.
        var (failure, files) = await FailAsync(Answer, () => Directory.CreateDirectory(At("panda.gif")));
        Assert.Equal(2, files.Paths.Count);
        Assert.Equal(failure.KeptPath, files.Paths[0]);
        Assert.Contains(failure.KeptPath!, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith(At("panda-"), failure.KeptPath, StringComparison.Ordinal);
        Assert.EndsWith(".gif", failure.KeptPath, StringComparison.Ordinal);
        Assert.Equal("GIF89a"u8.ToArray(), await File.ReadAllBytesAsync(failure.KeptPath!));
        Assert.Equal(At("panda-2.jpg"), files.Paths[1]);
        Assert.Equal(files.Paths.Order(), Directory.GetFiles(_folder.Path).Order());
        Assert.True(failure.MayHaveBeenBilled);
    }

    [Fact]
    public async Task Of_two_files_that_cannot_get_their_names_the_first_is_reported_and_both_are_kept()
    {
        var (failure, files) = await FailAsync(Answer, () =>
        {
            Directory.CreateDirectory(At("panda.gif"));
            Directory.CreateDirectory(At("panda-2.jpg"));
        });
        Assert.Equal(2, files.Paths.Count);
        Assert.Equal(failure.KeptPath, files.Paths[0]);
        Assert.Equal(files.Paths.Order(), Directory.GetFiles(_folder.Path).Order());
    }

    [Fact]
    public async Task A_file_that_can_get_no_name_at_all_is_kept_under_the_one_that_it_has()
    {
        // So long that another name beside it would be too long.
        var name = new string('n', 248);
        var (failure, files) = await FailAsync(Answer, () => Directory.CreateDirectory(At(name + ".gif")), name);
        Assert.True(TemporaryName.Is(Path.GetFileName(failure.KeptPath!)));
        Assert.Equal("GIF89a"u8.ToArray(), await File.ReadAllBytesAsync(failure.KeptPath!));
        Assert.Equal([failure.KeptPath!, At(name + "-2.jpg")], files.Paths);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_kept_nowhere()
    {
        var files = DownloadTarget.ToFiles(At("panda"));
        var sink = await files.OpenAsync(s_first, CancellationToken.None);
        await sink.FinishAsync(CancellationToken.None);
        File.Delete(Assert.Single(Directory.GetFiles(_folder.Path)));
        var failure = Assert.Throws<OpenRouterDownloadException>(() => sink.Keep(isPreview: false));
        Assert.Null(failure.KeptPath);
        Assert.Empty(files.Paths);
    }

    [Fact]
    public async Task A_file_that_is_given_up_is_closed_and_removed()
    {
        var sink = await DownloadTarget.ToFiles(At("panda")).OpenAsync(s_first, CancellationToken.None);
        sink.Abort();
        Assert.Empty(Directory.GetFiles(_folder.Path));
        var thrown = await Assert.ThrowsAsync<OpenRouterDownloadException>(() => sink.WriteAsync(new byte[1], CancellationToken.None).AsTask());
        Assert.IsType<ObjectDisposedException>(thrown.InnerException);
    }

    [Fact]
    public async Task The_paths_are_those_of_the_last_attempt()
    {
        var files = DownloadTarget.ToFiles(At("panda"));
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var sink = await files.OpenAsync(s_first, CancellationToken.None);
            await sink.FinishAsync(CancellationToken.None);
            sink.Keep(isPreview: false);
        }

        Assert.Equal([At("panda.gif")], files.Paths);
        Assert.Equal([At("panda.gif")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task No_file_is_begun_for_a_call_that_was_cancelled()
    {
        var files = DownloadTarget.ToFiles(At("panda"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => files.OpenAsync(s_first, new CancellationToken(canceled: true)).AsTask());
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task The_file_of_a_stream_that_cannot_get_its_name_is_kept_and_its_event_is_no_success()
    {
        const string Events = "data: {\"b64_json\":\"R0lGODlh\",\"created\":1,\"type\":\"image_generation.completed\"}\n\ndata: [DONE]\n\n";
        await using var server = new LoopbackServer(exchange =>
        {
            Directory.CreateDirectory(At("panda.gif"));
            return exchange.AnswerAsync(200, "text/event-stream", Events);
        });
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(At("panda"));
        var failure = await Assert.ThrowsAsync<OpenRouterDownloadException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, files)) Assert.Fail("no file: " + item.Value);
        });
        Assert.Equal([failure.KeptPath!], files.Paths);
        Assert.Equal([failure.KeptPath!], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task What_was_there_stays_when_the_call_fails_and_the_paths_are_those_of_this_call()
    {
        var files = DownloadTarget.ToFiles(At("panda"));
        await using (var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer)))
        {
            using var client = EmittedClient.To(server);
            await client.Images.GenerateToAsync(TestClient.Request, files);
        }

        Assert.Equal([At("panda.gif"), At("panda-2.jpg")], files.Paths);
        await using var broken = new LoopbackServer(static exchange => exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"R0lGODdh"""));
        using var other = EmittedClient.To(broken);
        await Assert.ThrowsAnyAsync<OpenRouterException>(() => other.Images.GenerateToAsync(TestClient.Request, files));
        Assert.Empty(files.Paths);
        Assert.Equal("GIF89a"u8.ToArray(), await File.ReadAllBytesAsync(At("panda.gif")));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task Only_old_leftovers_that_nobody_holds_are_removed()
    {
        var old = Leftover(days: 2, Guid.NewGuid().ToString("N"));
        var held = Leftover(days: 2, Guid.NewGuid().ToString("N"));
        var young = Leftover(days: 0, Guid.NewGuid().ToString("N"));
        var foreign = Leftover(days: 2, "session");
        using (new FileStream(held, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            File.SetLastWriteTimeUtc(held, DateTime.UtcNow.AddDays(-2));
            await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
            using var client = EmittedClient.To(server);
            await client.Images.GenerateToAsync(TestClient.Request, DownloadTarget.ToFiles(At("panda")));
        }

        Assert.Equal([held, young, foreign], new[] { old, held, young, foreign }.Where(File.Exists));
    }

    [Fact]
    public async Task What_shows_that_a_file_can_be_written_is_the_file_that_is_written()
    {
        string[] before = [];
        await using var server = new LoopbackServer(exchange =>
        {
            before = Directory.GetFiles(_folder.Path);
            return exchange.JsonAsync(Answer);
        });
        using var client = EmittedClient.To(server);
        await client.Images.GenerateToAsync(TestClient.Request, DownloadTarget.ToFiles(At("panda")));
        Assert.True(TemporaryName.Is(Path.GetFileName(Assert.Single(before))));
        Assert.Equal([At("panda-2.jpg"), At("panda.gif")], Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal));
        Assert.Equal("GIF89a"u8.ToArray(), await File.ReadAllBytesAsync(At("panda.gif")));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_directory_that_is_emptied_while_the_call_waits_costs_no_picture(bool isGone, bool isMadeAnew)
    {
        if (OperatingSystem.IsWindows()) return;
        await using var server = new LoopbackServer(exchange =>
        {
            foreach (var file in Directory.GetFiles(At("deeper"))) File.Delete(file);
            if (isGone) Directory.Delete(At("deeper"));
            if (isMadeAnew) Directory.CreateDirectory(At("deeper"));
            return exchange.JsonAsync(Answer);
        });
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(At("deeper/panda"));
        await client.Images.GenerateToAsync(TestClient.Request, files);
        Assert.Equal([At("deeper/panda.gif"), At("deeper/panda-2.jpg")], files.Paths);
        Assert.Equal(2, Directory.GetFiles(At("deeper")).Length);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("hung up")]
    [InlineData("cancelled")]
    [InlineData("cut off")]
    [InlineData("without pictures")]
    [InlineData("invalid")]
    [InlineData("too dear")]
    public async Task A_call_that_brings_nothing_leaves_nothing(string how)
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new LoopbackServer(async exchange =>
        {
            if (how == "refused") await exchange.JsonAsync("""{"error":{"message":"no"}}""", 400);
            if (how == "cancelled") await cancellation.CancelAsync();
            if (how == "cut off") await exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"R0lGODdh""");
            if (how == "without pictures") await exchange.JsonAsync("""{"created":1,"data":[]}""");
        });
        using var client = EmittedClient.To(server);
        var request = how == "invalid" ? TestClient.Request with { Prompt = "" } : TestClient.Request;
        var options = how == "too dear" ? new RequestOptions { MaxCost = 0 } : null;
        var files = DownloadTarget.ToFiles(At("panda"));
        await Assert.ThrowsAnyAsync<Exception>(() => client.Images.GenerateToAsync(request, files, options, cancellation.Token));
        Assert.Empty(Directory.GetFiles(_folder.Path));
        await Assert.ThrowsAnyAsync<Exception>(() => client.Images.GenerateToAsync(request, files, options, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_leaves_nothing()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        _ = client.Images.GenerateStreamingToAsync(TestClient.Request, DownloadTarget.ToFiles(At("panda")));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private string At(string name) => Path.Combine(_folder.Path, name);

    private string Leftover(int days, string name)
    {
        var path = At("." + name + ".tmp");
        File.WriteAllText(path, "half");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-days));
        return path;
    }

    private async Task<(OpenRouterDownloadException Failure, DownloadFiles Files)> FailAsync(
        string answer, Action beforeAnswer, string name = "panda")
    {
        await using var server = new LoopbackServer(exchange =>
        {
            beforeAnswer();
            return exchange.JsonAsync(answer);
        });
        using var client = EmittedClient.To(server);
        var files = DownloadTarget.ToFiles(At(name));
        var failure = await Assert.ThrowsAsync<OpenRouterDownloadException>(() => client.Images.GenerateToAsync(TestClient.Request, files));
        return (failure, files);
    }
}
