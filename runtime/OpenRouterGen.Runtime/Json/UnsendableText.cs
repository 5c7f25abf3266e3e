using System.Buffers;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>What is wrong with a text that cannot be sent as it is. The words never repeat it.</summary>
internal static class UnsendableText
{
    /// <summary>What is wrong with a value that is not there.</summary>
    public const string Null = "it is null, and there must be a value";

    // What the platform's writer takes in one piece.
    private const int LongestText = 166_666_666;

    // The platform's search for a range allocates until it is compiled anew.
    private static readonly SearchValues<char> s_surrogates = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(static code => (char)code)]);

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static string? ProblemOf(string? text)
    {
        if (text is null) return Null;
        if (text.Length > LongestText) return "it is longer than any text that can be sent";

        // Most texts are ASCII, and the others have no surrogate usually: both are seen at once.
        if (Ascii.IsValid(text)) return null;
        return text.AsSpan().ContainsAny(s_surrogates) && HasHalf(text) ? "it holds half of a surrogate pair, which is no character" : null;
    }

    private static bool HasHalf(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done) return true;
            text = text[length..];
        }

        return false;
    }
}
