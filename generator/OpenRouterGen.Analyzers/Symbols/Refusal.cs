using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What a member or parameter refuses where it is given.</summary>
/// <param name="Kind">Which values.</param>
/// <param name="Separator">What stands between the parts of a text; null when it is one part.</param>
/// <param name="Parts">How many parts a text must have.</param>
internal sealed record Refusal(RefusalKind Kind, string? Separator, int Parts)
{
    /// <summary>Null where nothing is refused, or something that is newer than this analyzer.</summary>
    public static Refusal? Read(ISymbol symbol, INamedTypeSymbol? attribute) =>
        symbol.Attribute(attribute) is { } said && said.PositionalEnum<RefusalKind>(0) is { } kind
            ? new Refusal(kind, said.Named("Separator") as string, said.Named("Parts") is int parts ? parts : 1)
            : null;
}
