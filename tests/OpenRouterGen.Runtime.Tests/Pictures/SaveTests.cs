using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Pictures;

public sealed class SaveTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("save-tests").FullName;

    public static TheoryData<string, string> Beginnings => new()
    {
        { "89504E470D0A1A0A0000", ".png" },
        { "FFD8FFE0", ".jpg" },
        { "524946460000000057454250", ".webp" },
        { "474946383961", ".gif" },
        { "0000001C6674797061766966", ".avif" },
        { "0000001C6674797061766973", ".avif" },
        { "0000001C6674797069736F6D", ".bin" },
        { "424D" + "000000000000000000000000000000000000000000000000", ".bmp" },
        { "EFBBBF0A3C73766720", ".svg" },
        { Convert.ToHexString(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")), ".svg" },
        { Convert.ToHexString(Encoding.UTF8.GetBytes("<html></html>")), ".bin" },
        { "424D41", ".bin" },
        { "", ".bin" },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task Without_a_media_type_the_bytes_decide_the_extension(string hex, string extension)
    {
        var bytes = Convert.FromHexString(hex);
        var path = await new Picture(bytes, null).SaveAsync(Path.Combine(_directory, "panda"));
        Assert.Equal(Path.Combine(_directory, "panda" + extension), path);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData("panda", "image/png", "panda.png")]
    [InlineData("panda", "IMAGE/JPEG; q=1", "panda.jpg")]
    [InlineData("panda.jpeg", "image/jpeg", "panda.jpeg")]
    [InlineData("panda.JPG", "image/jpeg", "panda.JPG")]
    [InlineData("panda.PNG", "image/png", "panda.PNG")]
    [InlineData("panda.png", "image/webp", "panda.webp")]
    [InlineData("panda.v2", "image/png", "panda.v2.png")]
    [InlineData("panda", "image/svg+xml", "panda.svg")]
    [InlineData("panda", "image/new", "panda.bin")]
    [InlineData("panda.png", "image/new", "panda.png")]
    [InlineData("panda.v2", null, "panda.v2.bin")]
    public void The_extension_is_right_or_made_right(string path, string? mediaType, string expected) =>
        Assert.Equal(expected, PictureExtension.PathFor(path, mediaType, [1, 2, 3]));

    [Fact]
    public void The_dotless_i_changes_nothing()
    {
        using var _ = new Json.CultureScope("tr-TR");
        Assert.Equal("panda.GIF", PictureExtension.PathFor("panda.GIF", "IMAGE/GIF", []));
    }

    [Fact]
    public async Task Directories_are_made_and_a_file_is_replaced()
    {
        var path = Path.Combine(_directory, "a", "b", "panda.png");
        await new Picture(new byte[] { 1 }, "image/png").SaveAsync(path);
        await new Picture(new byte[] { 2, 3 }, "image/png").SaveAsync(path);
        Assert.Equal([2, 3], await File.ReadAllBytesAsync(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_relative_path_comes_back_full()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(_directory, "panda"));
        Assert.Equal(Path.Combine(_directory, "panda.png"), await new Picture(new byte[] { 1 }, "image/png").SaveAsync(relative));
    }

    [Fact]
    public async Task A_cancelled_save_leaves_nothing_behind()
    {
        var path = Path.Combine(_directory, "panda.png");
        await File.WriteAllBytesAsync(path, [9]);
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Picture(new byte[] { 1 }, "image/png").SaveAsync(path, cancelled));
        Assert.Equal([9], await File.ReadAllBytesAsync(path));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_nothing_behind()
    {
        // The target is a directory, so the last step, the move, fails.
        Directory.CreateDirectory(Path.Combine(_directory, "panda.png"));
        await Assert.ThrowsAnyAsync<Exception>(() => new Picture(new byte[] { 1 }, "image/png").SaveAsync(Path.Combine(_directory, "panda.png")));
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task A_path_that_names_no_file_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(static () => new Picture(new byte[] { 1 }, null).SaveAsync(""));
        await Assert.ThrowsAsync<ArgumentException>(() => new Picture(new byte[] { 1 }, null).SaveAsync(_directory + Path.DirectorySeparatorChar));
        await Assert.ThrowsAsync<ArgumentNullException>(static () => ((IGeneratedImage)null!).SaveAsync("a"));
    }

    [Fact]
    public async Task A_picture_is_written_to_a_stream_that_stays_open()
    {
        using var stream = new MemoryStream();
        await new Picture(new byte[] { 1, 2 }, null).WriteToAsync(stream);
        stream.WriteByte(3);
        Assert.Equal([1, 2, 3], stream.ToArray());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private sealed record Picture(ReadOnlyMemory<byte> Bytes, string? MediaType) : IGeneratedImage;
}
