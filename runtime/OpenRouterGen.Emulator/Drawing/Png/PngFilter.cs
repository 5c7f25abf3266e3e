namespace OpenRouter.Emulator.Drawing.Png;

/// <summary>
/// The filters of PNG (third edition, section 9): a row as differences to what is left of it or above it, which deflate packs far better.
/// Average is left out: on soft shades the other four win.
/// </summary>
internal static class PngFilter
{
    private const byte None = 0;
    private const byte Sub = 1;
    private const byte Up = 2;
    private const byte Paeth = 4;

    /// <summary>Writes the filter's number and the filtered row to <paramref name="target"/>; takes the filter with the smallest sum of differences.</summary>
    public static void Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int bytesPerPixel, Span<byte> target, Span<byte> scratch)
    {
        var best = long.MaxValue;
        foreach (var filter in (ReadOnlySpan<byte>)[Up, Sub, Paeth, None])
        {
            var sum = Filter(filter, row, above, bytesPerPixel, scratch);
            if (sum >= best) continue;
            best = sum;
            target[0] = filter;
            scratch[..row.Length].CopyTo(target[1..]);
            // Rows of a mosaic equal the one above: nothing is better than all zeros.
            if (sum == 0) return;
        }
    }

    private static long Filter(byte filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int bytesPerPixel, Span<byte> scratch)
    {
        scratch = scratch[..row.Length];
        above = above[..row.Length];
        long sum = 0;
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < bytesPerPixel ? 0 : row[i - bytesPerPixel];
            var predicted = filter switch
            {
                None => 0,
                Sub => left,
                Up => above[i],
                _ => Predict(left, above[i], i < bytesPerPixel ? 0 : above[i - bytesPerPixel]),
            };
            var difference = (byte)(row[i] - predicted);
            scratch[i] = difference;
            sum += Math.Abs((int)(sbyte)difference);
        }
        return sum;
    }

    private static int Predict(int left, int above, int aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - aboveLeft));
        if (toLeft <= toAbove && toLeft <= toCorner) return left;
        return toAbove <= toCorner ? above : aboveLeft;
    }
}
