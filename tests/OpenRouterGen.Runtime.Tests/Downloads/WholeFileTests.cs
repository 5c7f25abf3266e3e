using OpenRouter.Runtime;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Downloads;

/// <summary>Files that are whole or not there, their temporary names, and what is tried before anything is paid.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_file_under_way_is_held_beside_its_target_and_is_a_leftover_by_its_name()
    {
        var target = At("deeper/panda.png");
        await WholeFile.WriteAsync(target, 3, async (stream, token) =>
        {
            var under = Assert.Single(Directory.GetFiles(At("deeper")));
            Assert.True(TemporaryName.Is(Path.GetFileName(under)));
            Assert.Throws<IOException>(() => File.Open(under, FileMode.Open, FileAccess.Read, FileShare.ReadWrite).Dispose());
            Leftovers.Remove(At("deeper"));
            Assert.True(File.Exists(under));
            await stream.WriteAsync(new byte[] { 1, 2 }, token);
        }, CancellationToken.None);
        Assert.Equal([target], Directory.GetFiles(At("deeper")));

        // What was expected to come and did not is no part of the file.
        Assert.Equal([1, 2], await File.ReadAllBytesAsync(target));
    }

    [Fact]
    public async Task What_was_there_stays_when_writing_fails()
    {
        await File.WriteAllBytesAsync(At("panda.png"), [9]);
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => WholeFile.WriteAsync(At("panda.png"), 1, static (_, _) => throw new InvalidOperationException("no"), CancellationToken.None));
        Assert.Equal("no", thrown.Message);
        Assert.Equal([At("panda.png")], Directory.GetFiles(_folder.Path));
        Assert.Equal([9], await File.ReadAllBytesAsync(At("panda.png")));
    }

    [Fact]
    public async Task The_token_goes_to_who_writes()
    {
        using var source = new CancellationTokenSource();
        await WholeFile.WriteAsync(At("a"), 0, (_, token) =>
        {
            Assert.Equal(source.Token, token);
            return Task.CompletedTask;
        }, source.Token);
    }

    [Fact]
    public async Task Nothing_is_written_for_a_call_that_was_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAsync<OperationCanceledException>(() => WholeFile.WriteAsync(At("a"), 0, static (_, _) => Task.CompletedTask, cancelled));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Writing_does_not_wait_for_the_context_that_the_user_calls_in()
    {
        var context = new CountingContext();
        await context.Within(() => WholeFile.WriteAsync(At("a"), new byte[100_000], CancellationToken.None));
        await context.Within(() => WholeFile.WriteAsync(At("b"), 0, static (_, _) => Task.Run(static () => { }), CancellationToken.None));
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public void A_path_is_the_path_of_a_file()
    {
        var thrown = Assert.Throws<ArgumentException>(static () => WholeFile.CheckPath("folder/"));
        Assert.StartsWith("The path 'folder/' names a directory, not a file.", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => WholeFile.CheckPath(null!));
    }

    [Fact]
    public void A_new_file_takes_no_name_that_is_there()
    {
        File.WriteAllText(At("a"), "there");
        Assert.Throws<IOException>(() => WholeFile.Create(At("a")).Dispose());
        using var file = WholeFile.Create(At("b"), 100);
        Assert.True(file.CanWrite && !file.CanRead);
    }

    [Theory]
    [InlineData(".0123456789abcdef0123456789abcdef.tmp", true)]
    [InlineData("0123456789abcdef0123456789abcdef.tmp", false)]
    [InlineData(".0123456789abcdef0123456789abcdef", false)]
    [InlineData(".0123456789abcdef0123456789abcdef.TMP", false)]
    [InlineData(".01234567-89ab-cdef-0123-456789abcdef.tmp", false)]
    [InlineData(".session.tmp", false)]
    [InlineData("..tmp", false)]
    [InlineData(".tmp", false)]
    public void A_temporary_name_is_known_again(string name, bool isOurs) => Assert.Equal(isOurs, TemporaryName.Is(name));

    [Fact]
    public void Temporary_names_differ_and_are_hidden()
    {
        var names = Enumerable.Range(0, 100).Select(static _ => TemporaryName.New()).ToList();
        Assert.Equal(100, names.Distinct().Count());
        Assert.All(names, static name => Assert.True(TemporaryName.Is(name) && name.StartsWith('.')));
    }

    [Fact]
    public void A_place_is_made_and_left_as_it_was()
    {
        FilePlace.Check(At("new/panda"), [".png", ".bin"]);
        Assert.Empty(Directory.GetFileSystemEntries(At("new")));
        File.WriteAllText(At("new/panda.png"), "stays");
        FilePlace.Check(At("new/panda"), [".png", ".bin"]);
        Assert.Equal("stays", File.ReadAllText(At("new/panda.png")));
        Directory.CreateDirectory(At("new/panda.bin"));
        var thrown = Assert.Throws<IOException>(() => FilePlace.Check(At("new/panda"), [".png", ".bin"]));
        Assert.Equal("'" + At("new/panda.bin") + "' is a directory.", thrown.Message);
        FilePlace.Check(At("new/panda"), [".png"]);
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(23, true)]
    public void Leftovers_of_more_than_a_day_go(int hours, bool stays)
    {
        var path = At(TemporaryName.New());
        File.WriteAllText(path, "half");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-hours));
        Leftovers.Remove(_folder.Path);
        Assert.Equal(stays, File.Exists(path));
    }

    [Fact]
    public void A_file_that_has_nothing_but_the_extension_is_somebody_elses()
    {
        File.WriteAllText(At(TemporaryName.Extension), "mine");
        File.SetLastWriteTimeUtc(At(TemporaryName.Extension), DateTime.UtcNow.AddDays(-2));
        Leftovers.Remove(_folder.Path);
        Assert.Equal("mine", File.ReadAllText(At(TemporaryName.Extension)));
    }

    [Fact]
    public void A_directory_that_is_not_there_has_no_leftovers() => Leftovers.Remove(At("nowhere"));

    public void Dispose() => _folder.Dispose();

    private string At(string name) => Path.Combine(_folder.Path, name);
}
