using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>Reads a body through a download, in pieces of any sizes.</summary>
internal static class SplitAnswer
{
    public const string Json = "application/json";
    public const string Events = "text/event-stream";

    public static readonly DownloadFormat Format = new("b64_json") { Tag = "type", Results = ["done"] };

    /// <summary>Reads a body in pieces and gives what is left of it.</summary>
    public static async Task<string> ReadAsync(byte[] bytes, Func<int, int> sizeOf, string mediaType, DownloadTarget target)
    {
        using var rest = new MemoryStream();
        await ReadAsync(new PieceStream(bytes, sizeOf), mediaType, target, rest, CancellationToken.None);
        return Encoding.UTF8.GetString(rest.ToArray());
    }

    public static async Task ReadAsync(
        Stream body, string mediaType, DownloadTarget target, Stream rest, CancellationToken cancellationToken, DownloadFormat? format = null)
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        var facts = AnswerFacts.Of(response, DateTimeOffset.UnixEpoch, new SecretMask([]));
        using var stream = new ExtractingStream(body, facts, new Download(target, format ?? Format));
        await stream.CopyToAsync(rest, cancellationToken);
    }

    /// <summary>Whole, in single bytes, and split at every byte, a body leaves the same rest and the same files.</summary>
    public static async Task CheckAsync(string text, string mediaType, string expectedRest, string expectedFiles)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at <= bytes.Length; at++)
        {
            var split = at;
            using var folder = new TemporaryFolder();
            var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
            var rest = await ReadAsync(bytes, read => split == 0 ? 1 : read == 0 ? split : bytes.Length, mediaType, files);
            Assert.Equal(expectedRest, rest.TrimStart('\uFEFF'));
            Assert.Equal(expectedFiles, string.Join(' ', files.Paths.Select(Described)));
            Assert.Equal(files.Paths.Count, Directory.GetFiles(folder.Path).Length);
        }
    }

    private static string Described(string path) => Path.GetFileName(path) + ":" + Convert.ToHexString(File.ReadAllBytes(path));
}
