using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Reports keys that begin like an extension of this generator and are none: nothing would ever read them.</summary>
internal static class UnknownExtensions
{
    private const string Names = "properties";

    private static readonly HashSet<string> s_data = new(StringComparer.Ordinal) { "example", "examples", "const", "enum" };

    /// <summary>Looks at the whole document, so that what overlays added is found where the overlay says it.</summary>
    public static void Report(SpecDocument document, ProblemSink problems)
    {
        // A document may be nested as deep as its limit: the stack of a compiler is not for that.
        var open = new Stack<(SpecNode Node, bool KeysAreNames)>();
        open.Push((document.Root, false));
        while (open.Count > 0)
        {
            var (node, keysAreNames) = open.Pop();
            if (node is SpecSequence list)
            {
                for (var i = list.Items.Count - 1; i >= 0; i--)
                {
                    Push(list.Items[i], keysAreNames: false);
                }
            }
            else if (node is SpecMapping mapping)
            {
                ReportKeys(mapping, keysAreNames, problems);
                for (var i = mapping.Entries.Count - 1; i >= 0; i--)
                {
                    var entry = mapping.Entries[i];
                    if (keysAreNames || !s_data.Contains(entry.Key))
                    {
                        Push(entry.Value, !keysAreNames && entry.Key is Names or ExtensionKeys.EnumNames);
                    }
                }
            }
        }

        void Push(SpecNode node, bool keysAreNames)
        {
            if (node is not SpecScalar)
            {
                open.Push((node, keysAreNames));
            }
        }
    }

    private static void ReportKeys(SpecMapping mapping, bool keysAreNames, ProblemSink problems)
    {
        if (keysAreNames)
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.StartsWith(ExtensionKeys.Prefix, StringComparison.Ordinal) && !ExtensionKeys.Own.Contains(entry.Key))
            {
                // Most of the key is what all of them begin with, and would make every one look near.
                var nearest = NearestName.Find(Ending(entry.Key), ExtensionKeys.Own.Select(Ending));
                var hint = nearest is null ? string.Empty : $"; did you mean '{ExtensionKeys.Prefix}{nearest}'?";
                problems.Report(ProblemCatalog.InvalidExtension, entry.KeySpot, entry.Key, "there is no such extension" + hint);
            }
        }
    }

    private static string Ending(string key) => key.Substring(ExtensionKeys.Prefix.Length);
}
