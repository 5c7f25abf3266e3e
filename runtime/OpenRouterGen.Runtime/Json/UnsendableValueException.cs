using System.Text;

namespace OpenRouter.Runtime;

/// <summary>A value of a model that no JSON can hold as it is: null where there must be something, or a text that is none.</summary>
internal sealed class UnsendableValueException : ArgumentException
{
    // What the platform's writer takes in one piece.
    private const int LongestText = 166_666_666;

    private UnsendableValueException(string message)
        : base(message)
    {
    }

    /// <summary>Where it stands, as wire names; empty for the whole.</summary>
    public string Path { get; set; } = string.Empty;

    public override string Message => Path.Length == 0 ? base.Message : "'" + Path + "': " + base.Message;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem => base.Message;

    public static UnsendableValueException Null() => new("it is null, and there must be a value");

    public static UnsendableValueException Of(ParameterProblem problem) => new(problem.Message);

    public static bool CanSend(string? text) => text is not null && ProblemOf(text) is null;

    /// <exception cref="UnsendableValueException">The text is null or cannot be sent.</exception>
    public static string Checked(string? text)
    {
        if (text is null) throw Null();
        return ProblemOf(text) is { } problem ? throw new UnsendableValueException(problem) : text;
    }

    /// <summary>What is wrong with a text; null when nothing is. The words never repeat it.</summary>
    public static string? ProblemOf(string text)
    {
        if (text.Length > LongestText) return "it is longer than any text that can be sent";

        // The usual text has no surrogate at all, which is seen at once.
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && HasHalf(text) ? "it holds half of a surrogate pair, which is no character" : null;
    }

    private static bool HasHalf(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != System.Buffers.OperationStatus.Done) return true;
            text = text[length..];
        }

        return false;
    }
}
