using System.Globalization;

namespace OpenRouter;

/// <summary>
/// The journal of a batch cannot be used: another run holds it, it cannot be read or written, it is damaged or of another version, or it belongs to other
/// requests. Nothing is sent that it does not hold.
/// </summary>
public sealed class OpenRouterJournalException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The path of the journal.</param>
    /// <param name="problem">What is wrong with it, to follow its name.</param>
    /// <param name="line">The line, from 1; null when it is none.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public OpenRouterJournalException(string path, string problem, int? line = null, Exception? innerException = null)
        : base(Words(path, problem, line), innerException) => (Path, Line) = (path, line);

    /// <summary>The path of the journal.</summary>
    public string Path { get; }

    /// <summary>The line that is wrong, from 1; null when none is.</summary>
    public int? Line { get; }

    private static string Words(string path, string problem, int? line)
    {
        var place = line is { } number ? string.Create(CultureInfo.InvariantCulture, $" (line {number})") : string.Empty;
        return "The journal '" + path + "'" + place + " " + problem.TrimEnd('.') + ".";
    }
}
