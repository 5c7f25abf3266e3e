using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>The page that says of each keyword what becomes of it.</summary>
internal static class KeywordPage
{
    public const string Path = "generator/docs/keywords.md";

    public static IReadOnlyList<KeywordRow> Rows { get; } = [.. DocumentKeywords.Rows, .. OperationKeywords.Rows, .. SchemaKeywords.Rows];

    public static string Text()
    {
        var page = new StringBuilder("""
            # Keywords

            What becomes of each keyword of OpenAPI 3.0 to 3.2 and of JSON Schema 2020-12. A test writes this page, and holds each row against a document with
            the keyword and the same document without it.

            | becomes | means |
            |---|---|
            | used | it changes the client |
            | checked | it changes what the client checks before it sends |
            | ignored | nothing of it would change what is sent or read |
            | an id | the diagnostic that names it, where it stands |

            Limits are checked before sending, wherever they stand. Of texts or numbers that several cases of a union allow and C# has as one type they are the service's to check.


            """.ReplaceLineEndings("\n"));
        page.Append("| becomes | keywords |\n|---|---|\n");
        foreach (var kind in Rows.GroupBy(row => row.Becomes).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {Link(kind.Key)} | {kind.Count()} |\n");
        }

        foreach (var owner in Rows.GroupBy(row => row.Owner))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {owner.Key}\n\n| keyword | becomes | which is |\n|---|---|---|\n");
            foreach (var row in owner)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{row.Keyword}` | {Link(row.Becomes)} | {row.Words} |\n");
            }
        }

        return page.ToString();
    }

    private static string Link(string becomes) => becomes.StartsWith("ORG", StringComparison.Ordinal) ? $"[{becomes}](diagnostics/{becomes}.md)" : becomes;
}
