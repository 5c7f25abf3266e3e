namespace Quickstart;

/// <summary>Rows of text in columns as wide as their longest entry.</summary>
internal static class Table
{
    private const string Indent = "  ";

    public static void Print(params IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            Console.WriteLine(Indent + string.Join(Indent, row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }
    }
}
