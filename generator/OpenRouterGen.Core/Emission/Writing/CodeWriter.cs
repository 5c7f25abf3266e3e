using System.Globalization;
using System.Runtime.CompilerServices;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>Writes lines of C# with indentation, and breaks those that are too long. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly CodeBuffer _text;
    private int _depth;

    public CodeWriter()
        : this(new CodeBuffer())
    {
    }

    /// <summary>Writes into a buffer that an earlier writer is done with.</summary>
    public CodeWriter(CodeBuffer buffer)
    {
        _text = buffer;
        _text.Clear();
    }

    public void Line() => _text.EndLine();

    public void Line([InterpolatedStringHandlerArgument("")] LineInterpolation text)
    {
        _ = text;
        _text.EndCode();
    }

    public void Line(Code code)
    {
        if (!code.IsEmpty)
        {
            Indent();
        }

        _text.Append(code.ToString()).EndCode();
    }

    /// <summary>Writes documentation, which <see cref="XmlDoc"/> has made safe.</summary>
    public void Doc(XmlDoc doc)
    {
        var width = LineBreaker.Width - (_depth * 4) - "/// ".Length;
        foreach (var line in doc.Lines)
        {
            for (var start = 0; start <= line.Length;)
            {
                var end = DocLines.End(line, start, width);
                Indent();
                _text.Append("/// ").Append(line, start, end - start).EndLine();
                start = end + 1;
            }
        }
    }

    /// <summary>Opens a block; disposing the result closes it.</summary>
    public Block Open([InterpolatedStringHandlerArgument("")] LineInterpolation head, string close = "}")
    {
        Line(head);
        return OpenBlock(close);
    }

    /// <summary>Opens a block whose head is written already.</summary>
    public Block Open() => OpenBlock("}");

    public Block Open(Code head, string close = "}")
    {
        Line(head);
        return OpenBlock(close);
    }

    public byte[] ToUtf8() => _text.ToUtf8();

    public override string ToString() => _text.ToString();

    private void Indent() => _text.AppendSpaces(_depth * 4);

    private Block OpenBlock(string close)
    {
        Indent();
        _text.Append("{").EndLine();
        _depth++;
        return new Block(this, close);
    }

    private void Close(string close)
    {
        _depth--;
        Indent();
        _text.Append(close).EndLine();
    }

    /// <summary>A line that goes straight into its writer. What may stand in its holes is what <see cref="CodeInterpolation"/> allows.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct LineInterpolation
    {
        private readonly CodeBuffer _text;

        public LineInterpolation(int literalLength, int formattedCount, CodeWriter writer)
        {
            _ = literalLength + formattedCount;
            writer.Indent();
            _text = writer._text;
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(CSharpIdentifier identifier) => _text.Append(identifier.ToString());

        public void AppendFormatted(Literal literal) => _text.Append(literal.ToString());

        public void AppendFormatted(Code code) => _text.Append(code.ToString());

        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));
    }

    internal readonly struct Block(CodeWriter writer, string close) : IDisposable
    {
        public void Dispose() => writer.Close(close);
    }
}
