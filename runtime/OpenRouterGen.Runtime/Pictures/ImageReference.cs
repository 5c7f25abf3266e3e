using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>
/// A picture to start from or to follow: a web address, or bytes that are sent along as a data URL. Bytes are turned into the text of the request once, however
/// often they are sent.
/// </summary>
[JsonConverter(typeof(ModelConverter<ImageReference>))]
public sealed class ImageReference : IJsonModel<ImageReference>
{
    private const string UnknownFormat = "The bytes are no picture whose media type is known. Say it: FromBytes(bytes, \"image/...\").";

    // The guide, "Reference Images": an address of http or https, or a data URL. A scheme has no case.
    private const string AddressPattern = "^([hH][tT][tT][pP][sS]?|[dD][aA][tT][aA]):";
    private const string NoAddress = "is no address of http or https and no data URL. For a file, use FromFileAsync";

    // A drive, or nothing that looks like a scheme.
    private const string PathPattern = @"^([A-Za-z]:[\\/]|[^:]+$)";

    private static readonly SearchValues<char> s_typeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&-^_.+/;=");

    // The value of 'url' as JSON, quotes and all; null when the whole came in another shape.
    private readonly byte[]? _url;
    private readonly JsonElement _raw;

    private ImageReference(byte[]? url, string? mediaType, JsonElement raw = default)
    {
        _url = url;
        _raw = raw;
        MediaType = mediaType;
    }

    /// <summary>The media type of bytes that are sent along, such as <c>image/png</c>; null for an address.</summary>
    public string? MediaType { get; }

    /// <summary>The address, or the data URL of bytes; null when the service sent something newer than this client.</summary>
    public string? Url => _url is null ? null : JsonElement.Parse(_url).GetString();

    /// <summary>An address. Takes a data URL as well.</summary>
    /// <param name="url">The address.</param>
    /// <exception cref="ArgumentException">The address is of another sort: the service cannot reach it.</exception>
    public static implicit operator ImageReference(
        [Pattern(AddressPattern, Message = NoAddress, Factory = nameof(FromFileAsync), FactoryPattern = PathPattern)] string url) => FromUri(url);

    /// <summary>An address.</summary>
    /// <param name="uri">The address.</param>
    public static implicit operator ImageReference(Uri uri) => FromUri(uri);

    /// <summary>A picture that the service fetches.</summary>
    /// <param name="uri">An absolute address of http or https, or a data URL.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">The address is of another sort: the service cannot reach it.</exception>
    public static ImageReference FromUri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return FromUri(uri.OriginalString);
    }

    /// <summary>A picture that the service fetches.</summary>
    /// <param name="url">An absolute address, or a data URL. It is sent as it is.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">The address is of another sort: the service cannot reach it.</exception>
    public static ImageReference FromUri(
        [Pattern(AddressPattern, Message = NoAddress, Factory = nameof(FromFileAsync), FactoryPattern = PathPattern)] string url)
    {
        ArgumentNullException.ThrowIfNull(url);

        if (ParameterPattern.Matches(url, AddressPattern) == false)
        {
            // Data URLs are long: what is wrong is shown by its beginning.
            var shown = url.Length > 60 ? url[..60] + "..." : url;
            throw new ArgumentException("'" + shown + "' " + NoAddress + ".", nameof(url));
        }

        if (ReferenceAddress.Problem(url) is { } problem) throw new ArgumentException("The address of a picture " + problem + ".", nameof(url));
        return new ImageReference(JsonText.OfText(url), null);
    }

    /// <summary>A picture whose bytes are sent along.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null to take the one that the bytes show.</param>
    /// <returns>The reference. The bytes may change afterwards.</returns>
    /// <exception cref="ArgumentException">
    /// There are no bytes, or their media type is not given and they show none, or it is that of no picture.
    /// </exception>
    public static ImageReference FromBytes(ReadOnlyMemory<byte> bytes, string? mediaType = null)
    {
        if (bytes.IsEmpty) throw new ArgumentException("There are no bytes.", nameof(bytes));
        var type = mediaType ?? PictureExtension.MediaTypeOfBytes(bytes.Span) ?? throw new ArgumentException(UnknownFormat, nameof(bytes));
        if (type.Length == 0 || type.AsSpan().ContainsAnyExcept(s_typeCharacters))
        {
            throw new ArgumentException("'" + type + "' is not a media type.", nameof(mediaType));
        }

        if (!ReferenceAddress.IsPicture(type)) throw new ArgumentException("'" + type + "' is the media type of no picture.", nameof(mediaType));

        return new ImageReference(DataUrl(type, bytes.Span), type);
    }

    /// <summary>A picture whose bytes are read from a file and sent along.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">The file is empty, or its bytes are no picture whose media type is known.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<ImageReference> FromFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromBytes(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a reference. For emitted code.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The reference.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ImageReference Read(ref Utf8JsonReader reader)
    {
        var element = JsonRead.Element(ref reader);
        return IsPlain(element, out var url) ? new ImageReference(JsonText.OfText(url), null) : new ImageReference(null, null, element);
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        if (_url is null)
        {
            JsonWrite.Element(writer, _raw);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, "image_url"u8);
        writer.WriteStartObject("image_url"u8);
        writer.WritePropertyName("url"u8);

        // Made by this type, so it need not be checked again.
        writer.WriteRawValue(_url, skipInputValidation: true);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>What it is. Neither the address nor the bytes are shown.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => MediaType is null ? nameof(ImageReference) : nameof(ImageReference) + " of " + MediaType;

    private static byte[] DataUrl(string mediaType, ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.ASCII.GetBytes("\"data:" + mediaType + ";base64,");
        var length = Base64.GetMaxEncodedToUtf8Length(bytes.Length);
        var url = GC.AllocateUninitializedArray<byte>(checked(head.Length + length + 1));
        head.CopyTo(url, 0);
        Base64.EncodeToUtf8(bytes, url.AsSpan(head.Length, length), out _, out _);
        url[^1] = (byte)'"';
        return url;
    }

    // A member that this client does not know must not be lost.
    private static bool IsPlain(JsonElement element, out string url)
    {
        url = string.Empty;
        if (element.ValueKind != JsonValueKind.Object || element.GetPropertyCount() != 2) return false;
        if (!element.TryGetProperty("type"u8, out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("image_url"u8)) return false;
        if (!element.TryGetProperty("image_url"u8, out var image) || image.ValueKind != JsonValueKind.Object || image.GetPropertyCount() != 1) return false;
        if (!image.TryGetProperty("url"u8, out var text) || text.ValueKind != JsonValueKind.String) return false;
        url = text.GetString()!;
        return true;
    }
}
