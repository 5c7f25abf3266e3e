using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.AddOns;

/// <summary>
/// A file of C# that goes into a project beside its client. Its first lines say what for, as comments: <c>// Needs: Some.Assembly 8.0 to 11.0</c> for each
/// assembly, <c>// Uses: SomeType.Member Type</c> for each member of an emitted type.
/// </summary>
internal sealed record AddOnFile(EquatableList<AddOnNeed> Needs, EquatableList<string> Uses, string Text)
{
    private const string NeedsLine = "// Needs: ";
    private const string UsesLine = "// Uses: ";

    private static readonly Lazy<EquatableList<AddOnFile>> s_all = new(ReadAll);

    public static EquatableList<AddOnFile> All => s_all.Value;

    private static EquatableList<AddOnFile> ReadAll()
    {
        var assembly = typeof(AddOnFile).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("addons/", StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Read(reader.ReadToEnd().Replace("\r\n", "\n"));
            })
            .ToEquatableList();
    }

    private static AddOnFile Read(string text)
    {
        var lines = text.Split('\n');
        var head = lines.TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal)).ToList();
        return new AddOnFile(
            After(head, NeedsLine).Select(AddOnNeed.Read).ToEquatableList(),
            After(head, UsesLine).ToEquatableList(),
            string.Join("\n", lines.Skip(head.Count)).Trim('\n') + "\n");
    }

    private static IEnumerable<string> After(IEnumerable<string> head, string word) =>
        head.Where(line => line.StartsWith(word, StringComparison.Ordinal)).Select(line => line.Substring(word.Length).Trim());
}
