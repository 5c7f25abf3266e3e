using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Short names that one object after the other has: the text of each is made once, and kept until another name takes its place.</summary>
internal static class SharedNames
{
    private const int Longest = 24;
    private const int Places = 128;

    // A race costs no more than another text.
    private static readonly string?[] s_names = new string?[Places];

    /// <summary>The text of a name.</summary>
    public static string Of(scoped ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > Longest) return JsonStrings.Text(name);
        ref var place = ref s_names[((name.Length * 31) + (name[0] * 7) + (name[name.Length / 2] * 3) + name[^1]) % Places];
        return place is { } known && Ascii.Equals(name, known) ? known : place = JsonStrings.Text(name);
    }
}
