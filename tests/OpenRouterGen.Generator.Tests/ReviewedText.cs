namespace OpenRouterGen.Generator.Tests;

/// <summary>
/// A text that somebody has read, kept in the tree. A change shows as a difference; with OPENROUTERGEN_UPDATE_EXPECTED=1 the test writes
/// the new text, which is then read in the change. First lines with a hash say what the text is; they stay.
/// </summary>
internal static class ReviewedText
{
    public static bool IsWrittenAnew { get; } = Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1";

    public static void Check(string name, IEnumerable<string> lines, string folder = "PublicApi")
    {
        var path = Path.Combine(Repository.Root, "tests", "OpenRouterGen.Generator.Tests", folder, name);
        var actual = lines.ToList();
        var all = File.Exists(path) ? File.ReadAllText(path).TrimEnd('\n').Split('\n') : [];
        var head = all.TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        if (IsWrittenAnew)
        {
            File.WriteAllText(path, string.Join('\n', head.Concat(actual)) + "\n");
            return;
        }

        var expected = all.Skip(head.Count).ToList();
        var difference = expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line));
        Assert.True(expected.SequenceEqual(actual), $"{name} differs; OPENROUTERGEN_UPDATE_EXPECTED=1 writes it anew:\n{string.Join('\n', difference)}");
    }
}
