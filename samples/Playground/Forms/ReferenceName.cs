using System.Text.RegularExpressions;

namespace Playground.Forms;

/// <summary>Names of uploaded pictures: what their bytes hash to, with an extension. Nothing else is looked for on the disk.</summary>
internal static partial class ReferenceName
{
    public static bool IsUploaded(string reference) => Pattern().IsMatch(reference);

    [GeneratedRegex(@"^[0-9a-f]{32}\.[a-z]{3,4}\z")]
    private static partial Regex Pattern();
}
