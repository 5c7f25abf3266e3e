using System.Net;
using System.Net.Http.Headers;

namespace OpenRouter.Runtime;

/// <summary>Sends a file part: opened when its turn comes, copied piece by piece, closed after it.</summary>
internal sealed class FilePartContent : HttpContent
{
    private const string Unknown = "application/octet-stream";

    private readonly FilePart _file;
    private readonly long? _length;

    public FilePartContent(FilePart file, string? mediaType)
    {
        _file = file;
        _length = file.Length;
        Headers.ContentType = MediaTypeHeaderValue.Parse(file.MediaType ?? mediaType ?? Unknown);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var source = await _file.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }
}
