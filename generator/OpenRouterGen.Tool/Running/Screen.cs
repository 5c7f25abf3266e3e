using System.Text;
using Spectre.Console;

namespace OpenRouterGen.Tool.Running;

/// <summary>Results on one stream, progress and words on the other. Colors and movement are for terminals; what is piped is plain text.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where words go.</param>
/// <param name="outputIsTerminal">Whether a person reads the results as they come, and wants colors.</param>
/// <param name="errorIsTerminal">The same of the words.</param>
internal sealed class Screen(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal)
{
    // A command that is over sooner shows nothing of itself.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();

    public TextWriter Output => output;

    public TextWriter Error => error;

    public bool HasColors => outputIsTerminal;

    /// <summary>How many characters a line of results has room for; what is piped has room for all.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>The same of a line of words.</summary>
    public int NoteWidth { get; init; } = int.MaxValue;

    public static Screen OfProcess()
    {
        // Without a byte order mark, and with the same line ends wherever a result is kept.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(new ResultStream(Console.OpenStandardOutput()), encoding) { AutoFlush = true, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true, NewLine = "\n" };
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Screen(output, error, !Console.IsOutputRedirected && !plain, !Console.IsErrorRedirected && !plain)
        {
            Width = WidthOf(Console.IsOutputRedirected),
            NoteWidth = WidthOf(Console.IsErrorRedirected),
        };
    }

    public void Write(string text) => output.Write(Printable(text));

    public void WriteLine(string line = "") => output.WriteLine(Printable(line));

    /// <summary>Writes a sentence, which goes on below itself where a line has no room for it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="indent">How far its other lines begin from the left.</param>
    public void WriteSentence(string sentence, int indent = 0) => WriteLines(output, Printable(sentence), Width, indent);

    /// <summary>A word for the person beside the results.</summary>
    public void Note(string line)
    {
        lock (_gate)
        {
            try
            {
                // What has lines of its own, as the trace of a defect, keeps them.
                WriteLines(error, Printable(line), line.Contains('\n', StringComparison.Ordinal) ? int.MaxValue : NoteWidth, 0);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Who closed the stream wants no words; what was paid for comes all the same.
                return;
            }
        }
    }

    public void Warn(string sentence) => Note("warning: " + sentence);

    /// <summary>Says why the command ends. What a sentence quotes may have lines; it has none.</summary>
    public void Fail(string sentence) => Note("error: " + sentence.ReplaceLineEndings(" "));

    /// <summary>Waits for what may take long; where a person watches, a line says what it is.</summary>
    public Task<T> WaitAsync<T>(string what, Task<T> work) => errorIsTerminal ? ShowAsync(what, work) : work;

    // Apart from its caller, which loads no library of terminals where there is none.
    private async Task<T> ShowAsync<T>(string what, Task<T> work)
    {
        if (await Task.WhenAny(work, Task.Delay(s_patience)).ConfigureAwait(false) == work)
        {
            return await work.ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return await console.Status().StartAsync(Markup.Escape(Printable(what)), _ => work).ConfigureAwait(false);
    }

    private static int WidthOf(bool isRedirected) => isRedirected ? int.MaxValue : Math.Max(40, Console.WindowWidth);

    private static void WriteLines(TextWriter writer, string sentence, int width, int indent)
    {
        var rest = sentence;
        var margin = string.Empty;

        // The first line is at least as long as what the others stand below: a column that has no room is left to the terminal.
        while (margin.Length + rest.Length > width
            && rest.LastIndexOf(' ', width - margin.Length) is var end && end > (margin.Length == 0 ? indent : 0))
        {
            writer.WriteLine(margin + rest[..end].TrimEnd());
            rest = rest[(end + 1)..];
            margin = new string(' ', indent);
        }

        writer.WriteLine(margin + rest);
    }

    /// <summary>A text without what a terminal would obey: escapes, and marks that turn the direction of what follows.</summary>
    private static string Printable(string text) => text.Any(IsCommand) ? string.Concat(text.Select(Shown)) : text;

    private static bool IsCommand(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t')) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Shown(char character) => IsCommand(character) ? FormattableString.Invariant($"\\u{(int)character:x4}") : character.ToString();
}
