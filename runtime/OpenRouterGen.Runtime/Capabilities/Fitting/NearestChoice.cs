using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>
/// The one of several accepted texts that is nearest to a text that is not. Of two that are equally near it is the lesser, which costs no more. This file is
/// compiled into the analyzers too, for netstandard2.0.
/// </summary>
internal static class NearestChoice
{
    private const string Transparent = "transparent";

    private static readonly string[] s_qualities = ["low", "medium", "high", "xhigh", "max"];
    private static readonly string[] s_alphaFormats = ["png", "webp"];

    // What looks most like it, first. A drawing has nothing like it.
    private static readonly Dictionary<string, string[]> s_formats = new(StringComparer.Ordinal)
    {
        ["png"] = ["webp", "jpeg"],
        ["jpeg"] = ["webp", "png"],
        ["webp"] = ["png", "jpeg"],
    };

    /// <summary>Whether a picture of this format can have no background. Only the formats that are known to have one cannot.</summary>
    public static bool HasNoAlpha(string format) => format is "jpeg" or "svg";

    public static bool IsTransparent(string? background) => background == Transparent;

    /// <summary>The nearest text beside the request's other parameters; null when the parameter goes.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="text">What is asked for.</param>
    /// <param name="accepted">What is accepted.</param>
    /// <param name="textOf">The text of another parameter by its wire name; null when it is not sent.</param>
    public static string? Beside(string parameter, string text, IReadOnlyList<string> accepted, Func<string, string?> textOf)
    {
        // Pixels decide over a ratio: another ratio would contradict them.
        var isDecided = parameter == ParameterWords.AspectRatio && textOf(ParameterWords.Size)?.Contains('x') == true;
        return isDecided ? null : Of(parameter, text, accepted, parameter == ParameterWords.OutputFormat ? textOf(ParameterWords.Background) : null);
    }

    /// <summary>The nearest text; null when none is like it.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="text">What is asked for.</param>
    /// <param name="accepted">What is accepted.</param>
    /// <param name="background">The background that is asked for; null for none.</param>
    public static string? Of(string parameter, string text, IReadOnlyList<string> accepted, string? background) => parameter switch
    {
        ParameterWords.Resolution or ParameterWords.Size => Nearest(text, accepted, Tier),
        ParameterWords.AspectRatio => Nearest(text, accepted, Ratio),
        ParameterWords.Quality => Nearest(text, accepted, Quality),
        ParameterWords.OutputFormat => Format(text, accepted, background),
        _ => Nearest(text, accepted, Number),
    };

    /// <summary>A format with an alpha channel; null when none is accepted.</summary>
    public static string? WithAlpha(IReadOnlyList<string> accepted) =>
        s_alphaFormats.FirstOrDefault(format => accepted.Contains(format, StringComparer.Ordinal));

    /// <summary>The long edge that a tier is named after, in pixels; null when the text is no tier.</summary>
    public static double? Tier(string text)
    {
        var isThousands = text.Length > 0 && text[text.Length - 1] is 'K' or 'k';
        return Number(isThousands ? text.Substring(0, text.Length - 1) : text) is > 0 and var edge ? isThousands ? edge * 1024 : edge : null;
    }

    /// <summary>Width by height; null when the text is no ratio.</summary>
    public static double? Ratio(string text)
    {
        var colon = text.IndexOfAny([':']);
        if (colon <= 0) return null;
        return Number(text.Substring(0, colon)) is > 0 and var width && Number(text.Substring(colon + 1)) is > 0 and var height ? width / height : null;
    }

    // The steps of quality are even, those of sizes and ratios double.
    private static double? Quality(string text) => Array.IndexOf(s_qualities, text) is >= 0 and var rank ? Math.Pow(2, rank) : null;

    private static string? Format(string text, IReadOnlyList<string> accepted, string? background) =>
        IsTransparent(background) ? WithAlpha(accepted)
        : s_formats.TryGetValue(text, out var others) ? others.FirstOrDefault(format => accepted.Contains(format, StringComparer.Ordinal))
        : null;

    private static string? Nearest(string text, IReadOnlyList<string> accepted, Func<string, double?> measure)
    {
        if (measure(text) is not { } wanted) return null;
        var known = accepted.Select(value => (Text: value, Size: measure(value))).Where(static value => value.Size is not null);
        return known.OrderBy(value => Distance(value.Size!.Value, wanted)).ThenBy(static value => value.Size)
            .ThenBy(static value => value.Text, StringComparer.Ordinal).Select(static value => value.Text).FirstOrDefault();
    }

    // By how many times, not by how much: 1:4 is as far from 1:1 as 4:1. Rounded, so that equal distances are equal.
    private static double Distance(double one, double other) =>
        one > 0 && other > 0 ? Math.Round(Math.Abs(Math.Log(one / other, 2)), 9) : Math.Abs(one - other) + double.MaxValue / 2;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
