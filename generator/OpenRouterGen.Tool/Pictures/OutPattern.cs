using System.Globalization;
using System.Text.RegularExpressions;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>Where pictures go: a path in which words in braces stand for the prompt, the model, the time and the number of the picture.</summary>
internal sealed partial class OutPattern
{
    /// <summary>The path where none is given.</summary>
    public const string Default = "{prompt}";

    private const string Number = "n";
    private const int LongestWord = 40;

    private readonly string _path;
    private readonly Dictionary<string, string> _values;

    private OutPattern(string path, Dictionary<string, string> values) => (_path, _values) = (path, values);

    /// <summary>Whether the path says where the number of a picture goes.</summary>
    public bool HasNumber => _path.Contains("{" + Number + "}", StringComparison.Ordinal);

    /// <param name="text">The path; one that is a folder gets the default name in it.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="model">The id of the model.</param>
    /// <param name="context">Folder and clock.</param>
    /// <exception cref="ToolException">A word in braces is none of them, or the path names no file.</exception>
    public static OutPattern Parse(string text, string prompt, string model, ToolContext context)
    {
        var path = context.FullPath(text);
        if (text.Length == 0 || Path.EndsInDirectorySeparator(text) || Directory.Exists(path))
        {
            path = Path.Combine(path, Default);
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["prompt"] = Word(prompt.ToLowerInvariant(), "picture"),
            ["model"] = Word(model, "model"),
            ["time"] = context.Time.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture),
            [Number] = string.Empty,
        };
        var unknown = Placeholder().Matches(path).Select(match => match.Groups[1].Value).FirstOrDefault(name => !values.ContainsKey(name));
        return unknown is null
            ? new OutPattern(path, values)
            : throw new ToolException(
                ExitCode.Usage,
                $"'{{{unknown}}}' stands for nothing in the path of a picture"
                + NearestName.QuestionOr(unknown, values.Keys, string.Join(", ", values.Keys.Select(name => $"{{{name}}}")) + " do"));
    }

    /// <summary>The path of a picture, without what its format adds.</summary>
    /// <param name="number">The number of the picture, from 1.</param>
    public string PathOf(int number) => Placeholder().Replace(
        _path, match => match.Groups[1].Value == Number ? number.ToString(CultureInfo.InvariantCulture) : _values[match.Groups[1].Value]);

    // What every file system takes: letters, digits, dots within, and hyphens for all else.
    private static string Word(string text, string otherwise)
    {
        var word = Gap().Replace(text, "-");
        if (word.Length > LongestWord)
        {
            word = word[..LongestWord];
        }

        word = word.Trim('-', '.');
        return word.Length > 0 ? word : otherwise;
    }

    [GeneratedRegex(@"\{([^{}/\\]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[^A-Za-z0-9.]+")]
    private static partial Regex Gap();
}
