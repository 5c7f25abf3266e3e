using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OpenRouter.Emulator.Drawing;

namespace OpenRouter.Emulator.Tests.Drawing.Png;

/// <summary>
/// Reads truecolour PNG as the standard says, with all five filters and a bitwise CRC: an oracle that shares nothing with the encoder but the pixel type.
/// </summary>
internal static class PngReader
{
    public static Raster Read(byte[] png)
    {
        Assert.Equal(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, png[..8]);
        var chunks = Chunks(png);
        Assert.Equal("IHDR", chunks[0].Type);
        Assert.Equal("IEND", chunks[^1].Type);
        var header = chunks[0].Content;
        Assert.Equal(13, header.Length);
        Assert.Equal((8, 0, 0, 0), (header[8], header[10], header[11], header[12]));
        Assert.Contains(header[9], new byte[] { 2, 6 });
        var raster = new Raster(BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)), header[9] == 6);
        Unfilter(Inflate(chunks), raster);
        return raster;
    }

    public static List<(string Type, byte[] Content)> Chunks(byte[] png)
    {
        var chunks = new List<(string, byte[])>();
        var at = 8;
        while (at < png.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            Assert.Equal(Crc(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }
        Assert.Equal(png.Length, at);
        return chunks;
    }

    private static byte[] Inflate(List<(string Type, byte[] Content)> chunks)
    {
        var packed = chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Content).ToArray();
        var plain = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    private static void Unfilter(byte[] plain, Raster raster)
    {
        var line = raster.Stride + 1;
        Assert.Equal(line * raster.Height, plain.Length);
        for (var y = 0; y < raster.Height; y++)
        {
            var filter = plain[y * line];
            var row = raster.Row(y);
            for (var i = 0; i < raster.Stride; i++)
            {
                int left = i >= raster.BytesPerPixel ? row[i - raster.BytesPerPixel] : 0;
                int above = y > 0 ? raster.Row(y - 1)[i] : 0;
                int corner = y > 0 && i >= raster.BytesPerPixel ? raster.Row(y - 1)[i - raster.BytesPerPixel] : 0;
                row[i] = (byte)(plain[(y * line) + 1 + i] + Predicted(filter, left, above, corner));
            }
        }
    }

    private static int Predicted(byte filter, int left, int above, int corner)
    {
        if (filter is 0) return 0;
        if (filter is 1) return left;
        if (filter is 2) return above;
        if (filter is 3) return (left + above) / 2;
        Assert.Equal(4, filter);
        int[] candidates = [left, above, corner];
        return candidates.MinBy(candidate => Math.Abs(left + above - corner - candidate));
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }
        return ~crc;
    }
}
