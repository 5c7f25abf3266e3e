using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Comparison.Renames;

/// <summary>A place of the document as an overlay names it.</summary>
internal static partial class JsonPathText
{
    // Where an OpenAPI document has lists: anywhere else a number is a key, as the status of an answer is.
    private static readonly HashSet<string> s_lists =
        new(StringComparer.Ordinal) { "oneOf", "anyOf", "allOf", "enum", "prefixItems", "parameters", "servers", "security", "tags" };

    /// <summary>The JSONPath (RFC 9535) of a pointer; null for one that leads into another file.</summary>
    public static string? Of(string pointer)
    {
        if (SpecPointer.Parse(pointer) is not { } parsed)
        {
            return null;
        }

        var path = new StringBuilder("$");
        for (var i = 0; i < parsed.Segments.Count; i++)
        {
            var segment = parsed.Segments[i];
            if (Index().IsMatch(segment) && i > 0 && s_lists.Contains(parsed.Segments[i - 1]))
            {
                path.Append('[').Append(segment).Append(']');
            }
            else if (Name().IsMatch(segment))
            {
                path.Append('.').Append(segment);
            }
            else
            {
                path.Append("['");
                Append(path, segment);
                path.Append("']");
            }
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, string segment)
    {
        foreach (var character in segment)
        {
            if (character is '\'' or '\\')
            {
                path.Append('\\').Append(character);
            }
            else if (char.IsControl(character))
            {
                path.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                path.Append(character);
            }
        }
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
