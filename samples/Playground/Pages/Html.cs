using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Playground.Pages;

/// <summary>A piece of a page. Whatever is put into one is encoded, unless it is a piece itself.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;

    private Html(string text) => _text = text;

    public static Html Empty { get; } = new("");

    public static Html Of(Writer writer) => new(writer.ToString());

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece._text)));

    /// <summary>An attribute without a value, with a space before it; nothing when it is not set.</summary>
    public static Html Flag(string name, bool isSet) => isSet ? new(" " + name) : Empty;

    public override string ToString() => _text;

    /// <summary>What the compiler makes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Writer(int literalLength, int formattedCount)
    {
        private readonly System.Text.StringBuilder _text = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string value) => _text.Append(value);

        public void AppendFormatted(Html? value) => _text.Append(value?._text);

        public void AppendFormatted(string? value) => _text.Append(s_encoder.Encode(value ?? ""));

        public void AppendFormatted(int value) => _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(IEnumerable<Html> pieces) => _text.Append(Join(pieces)._text);

        public override string ToString() => _text.ToString();
    }
}
