using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.AddOns;

/// <summary>
/// A file of C# that goes into a project beside its client. Its first lines say when, as comments: <c>// Needs: Some.Assembly 8.0 to 11.0</c> for each
/// assembly, <c>// Uses: ...</c> for what it asks of emitted types (see <see cref="AddOnMembers"/>), <c>// With: OtherFile</c> where it asks the same as
/// another file.
/// </summary>
internal sealed record AddOnFile(string Name, EquatableList<AddOnNeed> Needs, EquatableList<string> Uses, string Text)
{
    private const string OthersNamespace = "namespace Microsoft.Extensions.";
    private const string Folder = "addons/";
    private const string NeedsLine = "// Needs: ";
    private const string UsesLine = "// Uses: ";
    private const string WithLine = "// With: ";

    private static readonly Lazy<EquatableList<AddOnFile>> s_all = new(ReadAll);

    public static EquatableList<AddOnFile> All => s_all.Value;

    /// <summary>Whether its types stand beside those of other assemblies' clients, in a namespace that is not the client's.</summary>
    public bool IsBesideOthers => Text.StartsWith(OthersNamespace, StringComparison.Ordinal);

    private static EquatableList<AddOnFile> ReadAll()
    {
        var assembly = typeof(AddOnFile).Assembly;
        var texts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToDictionary(name => Path.GetFileNameWithoutExtension(name), name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd().Replace("\r\n", "\n").Split('\n');
            });
        return texts.Select(text => Read(text.Key, text.Value, texts)).ToEquatableList();
    }

    private static AddOnFile Read(string name, string[] lines, Dictionary<string, string[]> others)
    {
        var head = Head(lines);
        var uses = After(head, WithLine).Aggregate(After(head, UsesLine), (all, other) => all.Concat(After(Head(others[other]), UsesLine)));
        return new AddOnFile(
            name,
            After(head, NeedsLine).Select(AddOnNeed.Read).ToEquatableList(),
            uses.ToEquatableList(),
            string.Join("\n", lines.Skip(head.Count)).Trim('\n'));
    }

    private static List<string> Head(string[] lines) => [.. lines.TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal))];

    private static IEnumerable<string> After(IEnumerable<string> head, string word) =>
        head.Where(line => line.StartsWith(word, StringComparison.Ordinal)).Select(line => line.Substring(word.Length).Trim());
}
