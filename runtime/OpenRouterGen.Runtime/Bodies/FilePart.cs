namespace OpenRouter;

/// <summary>
/// A file to send: its bytes, its name and its media type. What comes from a stream or a file is read while it is sent and never held in memory as a whole.
/// One file part may be sent several times, unless it reads a stream that cannot seek.
/// </summary>
public sealed class FilePart
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private readonly Func<long?> _length;
    private readonly Func<bool> _canRepeat;

    private FilePart(string fileName, string? mediaType, Func<CancellationToken, ValueTask<Stream>> open, Func<long?> length, Func<bool> canRepeat)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (mediaType is not null && !Runtime.HeaderText.IsMediaType(mediaType))
        {
            throw new ArgumentException("'" + mediaType + "' is not a media type.", nameof(mediaType));
        }

        FileName = fileName;
        MediaType = mediaType;
        _open = open;
        _length = length;
        _canRepeat = canRepeat;
    }

    /// <summary>The name that the service sees. It may decide by its extension what the file is.</summary>
    public string FileName { get; }

    /// <summary>The media type; null for the one that the API's document states, else <c>application/octet-stream</c>.</summary>
    public string? MediaType { get; }

    /// <summary>How many bytes there are; null when nobody knows before they are read.</summary>
    public long? Length => _length();

    /// <summary>Whether it can be sent again, as after a refusal. Only a stream that cannot seek and was read cannot.</summary>
    internal bool CanRepeat => _canRepeat();

    /// <summary>Bytes in memory. They are not copied: leave them as they are until the call has ended.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">The name that the service sees.</param>
    /// <param name="mediaType">The media type; null for the document's.</param>
    /// <returns>The file part.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is none.</exception>
    public static FilePart FromBytes(ReadOnlyMemory<byte> bytes, string fileName, string? mediaType = null) =>
        new(fileName, mediaType, _ => new(new Runtime.MemoryReader(bytes)), () => bytes.Length, static () => true);

    /// <summary>
    /// A stream, read from where it stands now. It stays the caller's: it is not disposed. One that can seek is set back for every attempt;
    /// one that cannot is sent once, and a call with it is not tried again once it was read.
    /// </summary>
    /// <param name="stream">The stream. Leave it alone until the call has ended.</param>
    /// <param name="fileName">The name that the service sees.</param>
    /// <param name="mediaType">The media type; null for the document's.</param>
    /// <returns>The file part.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, the name is empty, or the media type is none.</exception>
    public static FilePart FromStream(Stream stream, string fileName, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead) throw new ArgumentException("The stream cannot be read.", nameof(stream));
        var source = new Runtime.FileStreamSource(stream);
        return new FilePart(fileName, mediaType, _ => new(source.Open()), () => source.Length, () => source.CanRepeat);
    }

    /// <summary>A file on disk. It is opened for each attempt and closed after it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="fileName">The name that the service sees; null for the one of the path.</param>
    /// <param name="mediaType">The media type; null for the document's.</param>
    /// <returns>The file part.</returns>
    /// <exception cref="ArgumentException">The path is empty or names no file, or the media type is none.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FilePart FromFile(string path, string? fileName = null, string? mediaType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        if (!File.Exists(full)) throw new FileNotFoundException("There is no file '" + full + "'.", full);
        return new FilePart(fileName ?? Path.GetFileName(full), mediaType, _ => new(OpenFile(full)), () => LengthOf(full), static () => true);
    }

    /// <summary>Whatever opens a stream. It is called once for each attempt, and what it returns is disposed after it.</summary>
    /// <param name="open">Opens the stream.</param>
    /// <param name="fileName">The name that the service sees.</param>
    /// <param name="mediaType">The media type; null for the document's.</param>
    /// <returns>The file part.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is none.</exception>
    public static FilePart From(Func<CancellationToken, ValueTask<Stream>> open, string fileName, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new FilePart(fileName, mediaType, open, static () => null, static () => true);
    }

    /// <summary>What it is. Neither its name nor what is in the file is shown.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => MediaType is null ? nameof(FilePart) : nameof(FilePart) + " of " + MediaType;

    internal ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => _open(cancellationToken);

    private static long? LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : null;

    private static FileStream OpenFile(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        BufferSize = 0,
    });
}
