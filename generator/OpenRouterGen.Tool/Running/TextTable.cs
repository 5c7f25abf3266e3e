namespace OpenRouterGen.Tool.Running;

/// <summary>Lines of columns that stand below each other. What the last one has no room for goes on below it.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(Screen screen, string indent = "")
    {
        if (_rows.Count == 0)
        {
            return;
        }

        var widths = Enumerable.Range(0, _rows.Max(row => row.Length))
            .Select(column => _rows.Where(row => row.Length > column).Max(row => row[column].Length)).ToList();
        foreach (var row in _rows)
        {
            var before = indent + string.Concat(row[..^1].Select((cell, column) => cell.PadRight(widths[column]) + "  "));
            screen.WriteSentence((before + row[^1]).TrimEnd(), before.Length);
        }
    }
}
