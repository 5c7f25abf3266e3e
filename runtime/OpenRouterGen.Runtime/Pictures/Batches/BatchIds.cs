namespace OpenRouter.Runtime;

/// <summary>What items of a batch may be called: their files have the same names, on every system.</summary>
internal static class BatchIds
{
    private const int Longest = 100;

    // Windows takes these for devices, whatever extension follows: what is written there is lost.
    private static readonly string[] s_devices =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).Select(static number => FormattableString.Invariant($"com{number}")),
            .. Enumerable.Range(0, 10).Select(static number => FormattableString.Invariant($"lpt{number}"))];

    /// <exception cref="ArgumentException">An id cannot be one, or two items have it.</exception>
    public static void Check(IEnumerable<string?> ids)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids)
        {
            if (id is null || !IsId(id))
            {
                var rule = FormattableString.Invariant($"1 to {Longest} letters of ASCII, digits, hyphens and underscores, and no device of Windows");
                throw new ArgumentException("'" + id + "' cannot be the id of an item: it is " + rule + ".", nameof(ids));
            }

            if (!seen.Add(id)) throw new ArgumentException("Two items have the id '" + id + "', or ids that differ in capitals alone.", nameof(ids));
        }
    }

    /// <summary>The name of a picture's file without its extension. The dot keeps it from being another item's.</summary>
    public static string FileName(string id, int index, int count) => count == 1 ? id : FormattableString.Invariant($"{id}.{index + 1}");

    private static bool IsId(string id) =>
        id.Length is >= 1 and <= Longest && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            && !s_devices.Contains(id, StringComparer.OrdinalIgnoreCase);
}
