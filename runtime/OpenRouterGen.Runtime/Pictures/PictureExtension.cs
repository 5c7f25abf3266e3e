using System.Buffers.Binary;
using System.Text.Unicode;

namespace OpenRouter.Runtime;

/// <summary>File extensions of pictures: by media type, else by the first bytes.</summary>
internal static class PictureExtension
{
    /// <summary>How far into a text its root element may stand: after a declaration, comments and a document type.</summary>
    public const int LongestProlog = 4096;

    /// <summary>The extension of what nothing is known of.</summary>
    public const string Unknown = ".bin";

    private static readonly string[] s_extensions = [".png", ".jpg", ".webp", ".gif", ".svg", ".avif", ".bmp", ".tiff", ".heic", ".heif"];

    /// <summary>Every extension that a file may get.</summary>
    public static IEnumerable<string> All => [.. s_extensions, Unknown];

    /// <summary>The wire name of the member that says the media type of the bytes beside it.</summary>
    public static ReadOnlySpan<byte> MediaTypeMember => "media_type"u8;

    /// <summary>The path with the right extension.</summary>
    public static string PathFor(string path, string? mediaType, ReadOnlySpan<byte> bytes)
    {
        var given = Path.GetExtension(path);
        var isPicture = s_extensions.Contains(Canonical(given));
        if (Of(mediaType, bytes) is not { } extension) return isPicture ? path : path + Unknown;
        if (!isPicture) return path + extension;
        return Canonical(given) == extension ? path : Path.ChangeExtension(path, extension);
    }

    /// <summary>The path without a picture's extension.</summary>
    public static string WithoutExtension(string path) => OfPath(path) is { } given ? path[..^given.Length] : path;

    /// <summary>The extension of a picture, that its path may name; null for any other.</summary>
    public static string? OfPath(string path) => Path.GetExtension(path) is var given && s_extensions.Contains(Canonical(given)) ? given : null;

    /// <summary>The extension of a media type, else of the first bytes; null when neither shows one.</summary>
    public static string? Of(string? mediaType, ReadOnlySpan<byte> bytes) => OfMediaType(mediaType) ?? OfBytes(bytes);

    /// <summary>The media type that the first bytes show; null when they show none.</summary>
    public static string? MediaTypeOfBytes(ReadOnlySpan<byte> bytes) => OfBytes(bytes) switch
    {
        ".jpg" => "image/jpeg",
        ".svg" => "image/svg+xml",
        null => null,
        var extension => "image/" + extension[1..],
    };

    /// <summary>What a body is that is a picture itself, where something else should be; null for any other. Text is none, but for a drawing.</summary>
    public static string? Words(ReadOnlySpan<byte> body) =>
        MediaTypeOfBytes(body) is { } type && (type == "image/svg+xml" || !Utf8.IsValid(body)) ? "a picture itself (" + type + "): it is in RawBody" : null;

    /// <summary>The extension that the first bytes show; null when they show none.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) return ".png";
        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return ".jpg";
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return ".webp";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return ".gif";
        if (bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8)) return OfBrands(bytes);
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8)) return ".tiff";
        if (bytes.StartsWith("BM"u8) && bytes.Length >= 26) return ".bmp";
        return IsSvg(bytes) ? ".svg" : null;
    }

    /// <summary>The extension of a media type; null for one that is not known.</summary>
    public static string? OfMediaType(string? mediaType) => MediaTypeText.Essence(mediaType) switch
    {
        "image/png" => ".png",
        "image/jpeg" or "image/jpg" => ".jpg",
        "image/webp" => ".webp",
        "image/gif" => ".gif",
        "image/svg+xml" or "image/svg" => ".svg",
        "image/avif" => ".avif",
        "image/bmp" => ".bmp",
        "image/tiff" => ".tiff",
        "image/heic" or "image/heic-sequence" => ".heic",
        "image/heif" or "image/heif-sequence" => ".heif",
        _ => null,
    };

    private static string Canonical(string extension) => extension.ToLowerInvariant() switch
    {
        ".jpeg" or ".jpe" => ".jpg",
        ".tif" => ".tiff",
        var other => other,
    };

    // ISO base media file: the brand distinguishes AVIF from its relatives. A general one leaves that to the brands that follow it.
    private static string? OfBrands(ReadOnlySpan<byte> bytes)
    {
        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), (uint)bytes.Length);
        if (OfBrand(bytes[8..12]) is { } major) return major;
        if (!IsGeneral(bytes[8..12])) return null;
        for (var at = 16; at + 4 <= length; at += 4)
        {
            if (OfBrand(bytes[at..(at + 4)]) is { } extension) return extension;
        }

        return ".heif";
    }

    private static string? OfBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8)) return ".avif";
        var isHeic = brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8);
        return isHeic || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("hevx"u8) ? ".heic" : null;
    }

    private static bool IsGeneral(ReadOnlySpan<byte> brand) => brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);

    private static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var text = ByteOrderMark.Skip(bytes).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] != (byte)'<') return false;
        return text[..Math.Min(text.Length, LongestProlog)].IndexOf("<svg"u8) >= 0;
    }
}
