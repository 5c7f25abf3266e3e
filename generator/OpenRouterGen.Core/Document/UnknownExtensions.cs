using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>
/// Reports keys that begin like an extension of this generator and are none, and the name of a member on a schema that is none: nothing would ever
/// read them.
/// </summary>
internal static class UnknownExtensions
{
    private const string Names = "properties";
    private const string NoMember = "it names members, parameters and operations; the type of this schema is named by " + ExtensionKeys.Type;

    // Schemas that stand alone: neither members nor of them.
    private static readonly HashSet<string> s_schemas = new(StringComparer.Ordinal) { "items", "additionalProperties", "allOf", "oneOf", "anyOf" };
    private static readonly HashSet<string> s_data = new(StringComparer.Ordinal) { "example", "examples", "const", "enum" };

    /// <summary>Looks at the whole document, so that what overlays added is found where the overlay says it.</summary>
    public static void Report(SpecDocument document, ProblemSink problems)
    {
        foreach (var schema in ((document.Root as SpecMapping)?.Mapping("components")?.Mapping("schemas")?.Entries ?? []).Select(entry => entry.Value))
        {
            ReportName(schema, problems);
        }

        // A document may be nested as deep as its limit: the stack of a compiler is not for that.
        var open = new Stack<OpenNode>();
        open.Push(new(document.Root, KeysAreNames: false));
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
                        ReportNames(entry, keysAreNames, problems);
                        Push(entry.Value, !keysAreNames && entry.Key is Names or ExtensionKeys.EnumNames);
                    }
                }
            }
        }

        void Push(SpecNode node, bool keysAreNames)
        {
            if (node is not SpecScalar)
            {
                open.Push(new(node, keysAreNames));
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
                var question = NearestName.Question(Ending(entry.Key), ExtensionKeys.Own.Select(Ending), ExtensionKeys.Prefix);
                problems.Report(ProblemCatalog.InvalidExtension, entry.KeySpot, entry.Key, "there is no such extension" + question);
            }
        }
    }

    private static void ReportNames(SpecEntry entry, bool keysAreNames, ProblemSink problems)
    {
        if (keysAreNames || !s_schemas.Contains(entry.Key))
        {
            return;
        }

        foreach (var schema in entry.Value is SpecSequence list ? list.Items : [entry.Value])
        {
            ReportName(schema, problems);
        }
    }

    private static void ReportName(SpecNode schema, ProblemSink problems)
    {
        if (schema is SpecMapping mapping && mapping[ExtensionKeys.Name] is not null)
        {
            var spot = mapping.Entries.First(entry => entry.Key == ExtensionKeys.Name).KeySpot;
            problems.Report(ProblemCatalog.InvalidExtension, spot, ExtensionKeys.Name, NoMember);
        }
    }

    private static string Ending(string key) => key.Substring(ExtensionKeys.Prefix.Length);

    private sealed record OpenNode(SpecNode Node, bool KeysAreNames);
}
