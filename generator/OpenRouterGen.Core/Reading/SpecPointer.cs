using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Reading;

/// <summary>A reference into the same document: a JSON Pointer (RFC 6901) behind a <c>#</c>, percent-encoded as the standard demands.</summary>
internal sealed class SpecPointer
{
    private SpecPointer(IReadOnlyList<string> segments) => Segments = segments;

    public IReadOnlyList<string> Segments { get; }

    /// <summary>Null when the text is not of the form <c>#</c> or <c>#/a/b</c>: another file, an address or an anchor.</summary>
    public static SpecPointer? Parse(string reference)
    {
        if (reference == "#")
        {
            return new SpecPointer([]);
        }

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        var segments = reference.Substring(2).Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (Decode(segments[i]) is not { } segment)
            {
                return null;
            }

            segments[i] = segment;
        }

        return new SpecPointer(segments);
    }

    public static SpecPointer Of(params string[] segments) => new(segments);

    public SpecNode? Resolve(SpecNode root)
    {
        SpecNode? node = root;
        foreach (var segment in Segments)
        {
            node = node switch
            {
                SpecMapping mapping => mapping[segment],
                SpecSequence sequence => Index(segment) is { } index && index < sequence.Items.Count ? sequence.Items[index] : null,
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>The reference as it stands in a document. Only what a pointer must escape is escaped, so that people can read it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("#");
        foreach (var segment in Segments)
        {
            text.Append('/').Append(segment.Replace("%", "%25").Replace("~", "~0").Replace("/", "~1"));
        }

        return text.ToString();
    }

    private static string? Decode(string segment)
    {
        if (segment.IndexOf('%') >= 0)
        {
            if (PercentDecoded(segment) is not { } decoded)
            {
                return null;
            }

            segment = decoded;
        }

        // '~1' first: '~01' stands for '~1', not for '/'.
        return segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");
    }

    /// <summary>Null when a '%' is not followed by two hexadecimal digits.</summary>
    private static string? PercentDecoded(string segment)
    {
        var bytes = new List<byte>(segment.Length);
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] != '%')
            {
                var length = char.IsHighSurrogate(segment[i]) && i + 1 < segment.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(segment.Substring(i, length)));
                i += length - 1;
                continue;
            }

            if (i + 3 > segment.Length
                || !byte.TryParse(segment.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            bytes.Add(value);
            i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>RFC 6901: digits without a leading zero.</summary>
    private static int? Index(string segment) =>
        (segment == "0" || (segment.Length > 0 && segment[0] != '0'))
        && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
