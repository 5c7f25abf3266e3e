using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>An open enum: its known values by wire text, in the order of their declaration, with the member that stands for each.</summary>
internal sealed class OpenEnum
{
    private readonly Dictionary<string, ISymbol> _members = new(StringComparer.Ordinal);

    private OpenEnum(INamedTypeSymbol type, bool hintsOnly)
    {
        Type = type;
        HintsOnly = hintsOnly;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The document allows any text beside the known ones: nothing is unknown.</summary>
    public bool HintsOnly { get; }

    public List<string> Values { get; } = [];

    public bool IsKnown(string value) => _members.ContainsKey(value);

    public static OpenEnum Read(INamedTypeSymbol type, INamedTypeSymbol knownValue, INamedTypeSymbol? hintsOnly)
    {
        var found = new OpenEnum(type, type.GetAttributes().Any(attribute => attribute.Is(hintsOnly)));
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic && TextOf(member, knownValue) is { } text && !found._members.ContainsKey(text))
            {
                found._members.Add(text, member);
                found.Values.Add(text);
            }
        }

        return found;
    }

    /// <summary>The wire text that a static member stands for; null for other members.</summary>
    public static string? TextOf(ISymbol member, INamedTypeSymbol knownValue)
        => member.Attribute(knownValue)?.Positional(0) as string;
}
