using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// A piece of C#. It is made from text that stands in our source and from identifiers, literals and other pieces;
/// a plain string has no way in, so that no text of a document can become code.
/// </summary>
/// <remarks>A class and not a struct: collections of structs are compiled anew for each one, which a cold compiler pays for.</remarks>
internal sealed class Code
{
    /// <summary>Nothing.</summary>
    public static readonly Code Empty = new(string.Empty);

    private readonly string _text;

    private Code(string text) => _text = text;

    public bool IsEmpty => _text.Length == 0;

    public static Code Of(CodeInterpolation text) => new(text.ToText());

    public static Code Join(string separator, IEnumerable<Code> parts) => new(string.Join(separator, parts.Select(part => part.ToString())));

    public static Code Join(string separator, IEnumerable<Literal> parts) => new(string.Join(separator, parts.Select(part => part.ToString())));

    public override string ToString() => _text;
}

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
