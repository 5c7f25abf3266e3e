using System.Collections.ObjectModel;
using System.Globalization;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>
/// An answer of bytes, such as sound, a film or a file. It is here as soon as its head has come: the bytes come while they are read, once.
/// Dispose it, read or not: that frees the connection.
/// </summary>
public sealed class BinaryResponse : IDisposable, IAsyncDisposable
{
    private readonly AnswerFacts? _facts;
    private readonly int _limit;

    /// <summary>An answer made by hand, for tests of code that gets one.</summary>
    /// <param name="stream">The bytes; disposed with the answer.</param>
    /// <param name="mediaType">The media type; null for none.</param>
    /// <param name="headers">The headers; null for none.</param>
    public BinaryResponse(Stream stream, string? mediaType = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Stream = stream;
        MediaType = mediaType;
        Headers = headers ?? ReadOnlyDictionary<string, string>.Empty;
        StatusCode = 200;
        _limit = Array.MaxLength;
    }

    internal BinaryResponse(Stream stream, AnswerFacts facts, int limit)
    {
        Stream = stream;
        MediaType = facts.MediaType;
        Headers = facts.Headers;
        StatusCode = facts.StatusCode;
        GenerationId = AnswerHeaders.GenerationId(facts);
        _facts = facts;
        _limit = limit;
    }

    /// <summary>
    /// The bytes, as they come; they can be read once. Reading throws <see cref="OpenRouterTimeoutException"/> when the service is silent for longer than
    /// <see cref="OpenRouterClientOptions.IdleTimeout"/> or the call's own time is over,
    /// and <see cref="OpenRouterConnectionException"/> when the connection breaks.
    /// </summary>
    public Stream Stream { get; }

    /// <summary>The media type without parameters, in small letters; null when the service named none.</summary>
    public string? MediaType { get; }

    /// <summary>The headers of the answer, by name without regard to case; values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The identifier of the generation; null when the service named none.</summary>
    public string? GenerationId { get; }

    /// <summary>How many bytes the service announced; null when it did not, as when it compresses them.</summary>
    public long? Length =>
        Headers.TryGetValue("Content-Length", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    /// <summary>
    /// Writes the bytes to a file, as they come. The file is never half written: the bytes go to a temporary file beside it, which then takes its name.
    /// A file of that name is replaced.
    /// </summary>
    /// <param name="path">The path, with its extension. Missing directories are made.</param>
    /// <param name="cancellationToken">Cancels the reading; then nothing is left behind.</param>
    /// <returns>The full path that was written.</returns>
    /// <exception cref="ArgumentException">The path is empty or names no file.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OpenRouterException">The bytes did not all come.</exception>
    public async Task<string> SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        WholeFile.CheckPath(path);
        var target = Path.GetFullPath(path);
        await WholeFile.WriteAsync(target, 0, WriteToAsync, cancellationToken).ConfigureAwait(false);
        return target;
    }

    /// <summary>Writes the bytes to a stream, as they come. The stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A task that ends when the bytes are written.</returns>
    /// <exception cref="OpenRouterException">The bytes did not all come.</exception>
    public async Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await Stream.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads all bytes into memory, up to the client's limit (<see cref="OpenRouterClientOptions.MaxResponseBytes"/>).</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="OpenRouterResponseFormatException">
    /// There are more bytes than the limit. Use <see cref="SaveAsync"/> or <see cref="Stream"/> for large answers.
    /// </exception>
    /// <exception cref="OpenRouterException">The bytes did not all come.</exception>
    public async Task<byte[]> ReadAsBytesAsync(CancellationToken cancellationToken = default)
    {
        using var body = await AnswerBuffer.ReadAsync(Stream, Length, _limit, cancellationToken).ConfigureAwait(false);
        return body.IsOverLimit ? throw OverLimit() : body.Bytes.ToArray();
    }

    /// <summary>Frees the connection.</summary>
    public void Dispose() => Stream.Dispose();

    /// <summary>Frees the connection.</summary>
    /// <returns>A task that ends when it is free.</returns>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    /// <summary>The status and the media type.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(BinaryResponse)} {{ StatusCode = {StatusCode}, MediaType = {MediaType} }}");

    private OpenRouterResponseFormatException OverLimit() => _facts is { } facts
        ? AnswerReader.OverLimit(facts, _limit)
        : new OpenRouterResponseFormatException("The body is too long for memory.", "$", default);
}
