using System.Text;

namespace OpenRouterGen.Core.Emission;

/// <summary>Writes lines of C# with indentation. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(CodeInterpolation text) => Append(text.ToText());

    public void Line(Code code) => Append(code.ToString());

    /// <summary>Writes documentation, which <see cref="XmlDoc"/> has made safe.</summary>
    public void Doc(XmlDoc doc)
    {
        foreach (var line in doc.Lines)
        {
            Append("/// " + line);
        }
    }

    /// <summary>Opens a block; disposing the result closes it.</summary>
    public Block Open(CodeInterpolation head, string close = "}") => OpenBlock(head.ToText(), close);

    public Block Open(Code head, string close = "}") => OpenBlock(head.ToString(), close);

    private Block OpenBlock(string head, string close)
    {
        Append(head);
        Append("{");
        _depth++;
        return new Block(this, close);
    }

    public override string ToString() => _text.ToString();

    private void Append(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    internal readonly struct Block(CodeWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Append(close);
        }
    }
}
