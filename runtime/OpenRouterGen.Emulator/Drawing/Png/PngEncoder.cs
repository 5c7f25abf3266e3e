using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenRouter.Emulator.Drawing.Png;

/// <summary>Writes PNG: truecolour with or without alpha, 8 bits, not interlaced. Equal pixels give equal bytes on one version of .NET.</summary>
internal static class PngEncoder
{
    private const byte Truecolour = 2;
    private const byte TruecolourWithAlpha = 6;
    private const int RowsAtATime = 64;

    public static byte[] Encode(Raster raster, CancellationToken cancellationToken = default)
    {
        var png = new MemoryStream(raster.Pixels.Length / 8);
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(png, "IHDR"u8, Header(raster));
        WriteChunk(png, "IDAT"u8, Deflate(raster, cancellationToken));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Header(Raster raster)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), raster.Height);
        header[8] = 8;
        header[9] = raster.HasAlpha ? TruecolourWithAlpha : Truecolour;
        return header;
    }

    private static ReadOnlySpan<byte> Deflate(Raster raster, CancellationToken cancellationToken)
    {
        var packed = new MemoryStream(raster.Pixels.Length / 8);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = raster.Stride + 1;
            var filtered = new byte[line * RowsAtATime];
            for (var first = 0; first < raster.Height; first += RowsAtATime)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var count = Math.Min(RowsAtATime, raster.Height - first);
                FilterRows(raster, first, count, filtered);
                zlib.Write(filtered, 0, line * count);
            }
        }
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    // A filter looks at unfiltered bytes only, so rows do not wait for each other.
    private static void FilterRows(Raster raster, int first, int count, byte[] filtered)
    {
        var line = raster.Stride + 1;
        Parallel.For(0, count, () => new byte[raster.Stride], (i, _, scratch) =>
        {
            var above = first + i == 0 ? new byte[raster.Stride] : raster.Row(first + i - 1);
            PngFilter.Apply(raster.Row(first + i), above, raster.BytesPerPixel, filtered.AsSpan(i * line, line), scratch);
            return scratch;
        }, static _ => { });
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(type);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Finish(Crc32.Append(Crc32.Append(Crc32.Start, type), content)));
        png.Write(number);
    }
}
