using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Naming;

/// <summary>A C# identifier: the only form in which a name of a document reaches code. Keywords are written with an at sign.</summary>
/// <remarks>A class and not a struct: collections of structs are compiled anew for each one, which a cold compiler pays for.</remarks>
internal sealed class CSharpIdentifier : IEquatable<CSharpIdentifier>
{
    private readonly string _code;
    private readonly int _hash;

    private CSharpIdentifier(string text)
    {
        Text = text;
        _hash = StringComparer.Ordinal.GetHashCode(text);
        _code = s_keywords.Contains(text) ? "@" + text : text;
    }

    /// <summary>The identifier without an at sign.</summary>
    public string Text { get; }

    public static bool operator ==(CSharpIdentifier? left, CSharpIdentifier? right) => left?.Text == right?.Text;

    public static bool operator !=(CSharpIdentifier? left, CSharpIdentifier? right) => !(left == right);

    /// <summary>Takes a text that is an identifier already; null when it is not one.</summary>
    public static CSharpIdentifier? TryCreate(string text) => IsIdentifier(text) ? new CSharpIdentifier(text) : null;

    /// <summary>Takes a text that the caller has built to be an identifier.</summary>
    public static CSharpIdentifier Create(string text) =>
        TryCreate(text) ?? throw new ArgumentException($"'{text}' is not an identifier", nameof(text));

    public bool Equals(CSharpIdentifier? other) => this == other;

    public override bool Equals(object? obj) => Equals(obj as CSharpIdentifier);

    public override int GetHashCode() => _hash;

    /// <summary>The identifier as it stands in code.</summary>
    public override string ToString() => _code;

    // What is equal after normalisation is one name, and what nobody sees is in none.
    private static bool IsIdentifier(string text)
    {
        if (text.Length is 0 or > MaximumLength || !(IdentifierLetter.IsLetter(text[0]) || text[0] == '_'))
        {
            return false;
        }

        var isAscii = true;
        foreach (var character in text)
        {
            isAscii &= character < 128;
            if (!IdentifierLetter.IsPart(character) && character != '_')
            {
                return false;
            }
        }

        return isAscii || text.IsNormalized(NormalizationForm.FormC);
    }

    /// <summary>Metadata allows 511 characters; with the parts that emitted code adds, 200 leave room.</summary>
    public const int MaximumLength = 200;

    public static string ToUpperFirst(string word) =>
        word.Length == 0 ? word : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word.Substring(1);

    /// <summary>The identifier with a small first letter, for parameters and locals.</summary>
    public CSharpIdentifier ToCamelCase() => new(ToCamelCase(Text));

    /// <summary>The text of an identifier with a small first letter.</summary>
    public static string ToCamelCase(string text)
    {
        var upper = 0;
        while (upper < text.Length && char.IsUpper(text[upper]))
        {
            upper++;
        }

        // "URLPath" becomes "urlPath", "Id" becomes "id".
        var lower = upper <= 1 || upper == text.Length ? upper : upper - 1;
        if (lower == 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var i = 0; i < lower; i++)
        {
            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return new string(characters).Normalize(NormalizationForm.FormC);
    }

    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        // undocumented ones
        "__arglist", "__makeref", "__reftype", "__refvalue",
        // contextual ones that cannot name a type or a local everywhere
        "await", "dynamic", "extension", "field", "file", "init", "nameof", "not", "notnull", "nint", "nuint", "or", "and", "partial", "record", "required",
        "scoped", "unmanaged", "value", "var", "when", "where", "with", "yield",
    };
}
