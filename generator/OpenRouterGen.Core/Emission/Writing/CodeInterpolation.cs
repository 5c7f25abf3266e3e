using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>What may stand in the holes of emitted C#. There is no overload for strings, on purpose.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeInterpolation
{
    // Pieces are made inside pieces: each level takes a builder and gives it back.
    [ThreadStatic]
    private static Stack<StringBuilder>? t_builders;

    private readonly StringBuilder _text;

    public CodeInterpolation(int literalLength, int formattedCount)
    {
        var builders = t_builders ??= new Stack<StringBuilder>();
        _text = builders.Count > 0 ? builders.Pop() : new StringBuilder(Math.Max(256, literalLength + (formattedCount * 16)));
    }

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(CSharpIdentifier identifier) => _text.Append(identifier.ToString());

    public void AppendFormatted(Literal literal) => _text.Append(literal.ToString());

    public void AppendFormatted(Code code) => _text.Append(code.ToString());

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The text; nothing can be added after it.</summary>
    public string ToText()
    {
        var text = _text.ToString();
        _text.Clear();
        t_builders!.Push(_text);
        return text;
    }
}
