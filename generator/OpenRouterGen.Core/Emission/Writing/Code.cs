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
