namespace OpenRouterGen.Comparison.Tests.Checks;

/// <summary>A file of cases: a title, two texts with <c>--</c> between them, and the findings in lines that begin with <c>&gt;</c> and <c>&lt;</c>.</summary>
internal sealed record CheckCaseFile(string Path, string Head, IReadOnlyList<CheckCase> Cases)
{
    private const string Folder = "tests/OpenRouterGen.Comparison.Tests/Cases";

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Repository.PathOf(Folder), "*.txt").Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static CheckCaseFile Read(string name)
    {
        var parts = Repository.Read($"{Folder}/{name}").Split("\n== ");
        return new CheckCaseFile($"{Folder}/{name}", parts[0].Trim('\n'), [.. parts.Skip(1).Select(Case)]);
    }

    /// <summary>Writes the file with other findings.</summary>
    public void Write(IEnumerable<CheckCase> cases) =>
        File.WriteAllText(Repository.PathOf(Path), Head + "\n\n" + string.Join("\n", cases.Select(Text)));

    private static CheckCase Case(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var (kind, title) = lines[0].Split(": ", 2) is [var before, var after] ? (before, after) : throw new InvalidDataException(lines[0]);
        var body = lines.Skip(1).Where(line => line is not ['>' or '<', ..]).ToList();
        var middle = body.IndexOf("--");
        return new CheckCase(kind, title, string.Join('\n', body.Take(middle)), string.Join('\n', body.Skip(middle + 1)).TrimEnd('\n'))
        {
            Forth = [.. lines.Where(line => line is ['>', ' ', ..]).Select(line => line[2..])],
            Back = [.. lines.Where(line => line is ['<', ' ', ..]).Select(line => line[2..])],
        };
    }

    private static string Text(CheckCase item) =>
        $"== {item}\n{item.First}\n--\n{item.Second}\n"
            + string.Concat(item.Forth.Select(line => $"> {line}\n")) + string.Concat(item.Back.Select(line => $"< {line}\n"));
}
