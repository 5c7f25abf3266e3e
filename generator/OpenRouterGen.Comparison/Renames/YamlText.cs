using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Comparison.Renames;

/// <summary>A text as it stands in YAML: plain where nothing can be mistaken, else quoted as JSON quotes it.</summary>
internal static partial class YamlText
{
    public static string Of(string text) =>
        Plain().IsMatch(text) ? text : '"' + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() + '"';

    // A word of letters could be a boolean or a null.
    [GeneratedRegex(@"^(?!(?i:true|false|null|yes|no|on|off|y|n)$)(\$[A-Za-z0-9_.]*|[A-Za-z_][A-Za-z0-9_]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
