using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Pictures;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Pictures;

public sealed class PictureFilesTests : IDisposable
{
    private static readonly GeneratedImage s_picture = new() { Bytes = "<svg/>"u8.ToArray(), MediaType = "image/svg+xml" };

    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_picture_that_its_folder_does_not_take_is_kept_elsewhere_and_said()
    {
        var files = Files("pictures/fox");
        files.Prepare();
        Directory.Delete(Path.Combine(_bench.Root, "pictures"));
        _bench.Write("pictures", "a file now");
        var path = await files.SaveAsync(s_picture);
        Assert.True(files.HasFled);
        Assert.Equal(Path.Combine(_bench.Root, "refuge"), Path.GetDirectoryName(path));
        Assert.Equal("<svg/>", File.ReadAllText(path));
        Assert.EndsWith($"it is '{path}'\n", _bench.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_its_folder_does_not_take_is_a_warning()
    {
        _bench.Write("pictures", "a file");
        Assert.Null(await Files("pictures/fox").SavePreviewAsync(s_picture));
        Assert.StartsWith("warning: the preview cannot be written: ", _bench.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_at_the_same_time_write_files_of_their_own()
    {
        const int Runs = 300;
        var paths = await Task.WhenAll(Enumerable.Range(0, Runs).Select(_ => Task.Run(() => Files("fox").SaveAsync(s_picture))));
        Assert.Equal(Runs, paths.Distinct().Count());
        Assert.Equal(Runs, _bench.Files.Count);
    }

    [Theory]
    [InlineData("{prompt}", "A red  panda, in İstanbul!", "a-red-panda-in-stanbul")]
    [InlineData("{prompt}", "../../etc/passwd", "etc-passwd")]
    [InlineData("{prompt}", "狐", "picture")]
    [InlineData("{prompt}", "...", "picture")]
    [InlineData("{model}/{n}", "a fox", "acme-one-free/3")]
    [InlineData("{time}-{model}", "a fox", "20260102-120000-acme-one-free")]
    [InlineData("a{n}b{n}", "a fox", "a3b3")]
    [InlineData("{prompt}", "one two three four five six seven eight nine ten", "one-two-three-four-five-six-seven-eight")]
    public void A_path_has_words_that_stand_for_what_is_made(string pattern, string prompt, string path)
    {
        _bench.With(context => context with { Time = new FixedTime(2026, 1, 2) });
        var actual = OutPattern.Parse(pattern, prompt, "acme/one:free", _bench.Context).PathOf(3);
        Assert.Equal(path, Path.GetRelativePath(_bench.Root, actual).Replace('\\', '/'));
    }

    private PictureFiles Files(string path) =>
        new(OutPattern.Parse(path, "a fox", "acme/one", _bench.Context), _bench.Context) { Refuge = Path.Combine(_bench.Root, "refuge") };
}
