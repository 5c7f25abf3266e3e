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
        using var stream = Open(body, mediaType, target, format);
        await stream.CopyToAsync(rest, cancellationToken);
    }

    public static ExtractingStream Open(Stream body, string mediaType, DownloadTarget target, DownloadFormat? format = null)
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        var facts = AnswerFacts.Of(response, DateTimeOffset.UnixEpoch, new SecretMask([]));
        return new ExtractingStream(body, facts, new Download(target, format ?? Format));
    }

    /// <summary>Reads a body whole, in single bytes, and split at every byte.</summary>
    /// <returns>
    /// What is left of it, without a byte order mark, and its files as <c>name:bytes</c>, every outcome once. Whatever else lies in the folder is a file too.
    /// </returns>
    public static async Task<IReadOnlyCollection<(string Left, string Files)>> ReadSplitAsync(string text, string mediaType)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var outcomes = new HashSet<(string Left, string Files)>();
        for (var at = 0; at <= bytes.Length; at++)
        {
            var split = at;
            using var folder = new TemporaryFolder();
            var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
            var rest = await ReadAsync(bytes, read => split == 0 ? 1 : read == 0 ? split : bytes.Length, mediaType, files);
            var others = Directory.GetFiles(folder.Path).Except(files.Paths);
            outcomes.Add((rest.TrimStart('\uFEFF'), string.Join(' ', files.Paths.Concat(others).Select(Described))));
        }

        return outcomes;
    }

    private static string Described(string path) => Path.GetFileName(path) + ":" + Convert.ToHexString(File.ReadAllBytes(path));
}
