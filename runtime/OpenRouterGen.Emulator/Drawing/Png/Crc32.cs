namespace OpenRouter.Emulator.Drawing.Png;

/// <summary>The CRC of PNG chunks (ISO 3309). The one of .NET is in a package of its own, which this table is not worth.</summary>
internal static class Crc32
{
    private static readonly uint[] s_table = MakeTable();

    public static uint Start => 0xFFFFFFFF;

    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) crc = s_table[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }

    public static uint Finish(uint crc) => ~crc;

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }
        return table;
    }
}
