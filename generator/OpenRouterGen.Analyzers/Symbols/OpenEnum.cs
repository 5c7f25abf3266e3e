using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>An open enum: its known values by wire text, in the order of their declaration.</summary>
internal sealed class OpenEnum
{
    private readonly HashSet<string> _known;

    private OpenEnum(INamedTypeSymbol type, IReadOnlyList<string> values, bool hintsOnly)
    {
        _known = new HashSet<string>(values, StringComparer.Ordinal);
        Type = type;
        Values = values;
        HintsOnly = hintsOnly;
    }

    public INamedTypeSymbol Type { get; }

    public IReadOnlyList<string> Values { get; }

    /// <summary>The document allows any text beside the known ones: nothing is unknown.</summary>
    public bool HintsOnly { get; }

    public bool IsKnown(string value) => _known.Contains(value);

    public static OpenEnum Read(INamedTypeSymbol type, INamedTypeSymbol knownValue, INamedTypeSymbol? hintsOnly)
    {
        var texts = type.GetMembers().Where(member => member.IsStatic).Select(member => TextOf(member, knownValue)).OfType<string>();
        return new OpenEnum(type, [.. texts.Distinct(StringComparer.Ordinal)], type.Attribute(hintsOnly) is not null);
    }

    /// <summary>The wire text that a static member stands for; null for other members.</summary>
    public static string? TextOf(ISymbol member, INamedTypeSymbol knownValue) => member.Attribute(knownValue)?.Positional(0) as string;
}
