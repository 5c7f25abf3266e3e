using System.Globalization;
using System.Runtime.CompilerServices;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>What may stand in the holes of emitted C#. There is no overload for strings, on purpose.</summary>
[InterpolatedStringHandler]
internal ref struct CodeInterpolation
{
    // Between two holes stands one literal at most.
    private readonly string[] _parts;
    private int _count;

    public CodeInterpolation(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _parts = new string[(formattedCount * 2) + 1];
    }

    public void AppendLiteral(string text) => _parts[_count++] = text;

    public void AppendFormatted(CSharpIdentifier identifier) => _parts[_count++] = identifier.ToString();

    public void AppendFormatted(Literal literal) => _parts[_count++] = literal.ToString();

    public void AppendFormatted(Code code) => _parts[_count++] = code.ToString();

    public void AppendFormatted(int number) => _parts[_count++] = number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text; nothing can be added after it.</summary>
    public readonly string ToText() => _count == 1 ? _parts[0] : string.Concat(_parts);
}
