using System.Text.RegularExpressions;

namespace Playground.Runs;

/// <summary>Names of files of a run: lane, picture, and for a preview which one. Nothing else is looked for on the disk.</summary>
internal static partial class PictureName
{
    public static string Of(int lane, int picture) => FormattableString.Invariant($"{lane + 1}-{picture + 1}");

    public static string OfPreview(int lane, int picture, int preview) => FormattableString.Invariant($"{Of(lane, picture)}-preview-{preview + 1}");

    public static bool IsOne(string file) => Pattern().IsMatch(file);

    [GeneratedRegex(@"^\d+-\d+(-preview-\d+)?\.[a-z]{3,4}\z")]
    private static partial Regex Pattern();
}
