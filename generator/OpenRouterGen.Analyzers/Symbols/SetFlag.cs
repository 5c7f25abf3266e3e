using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>A flag of its request that a method sets itself, whatever the request says.</summary>
/// <param name="WireName">The flag's name in the document.</param>
/// <param name="Value">What the method sets it to.</param>
internal sealed record SetFlag(string WireName, bool Value)
{
    public static SetFlag? Read(ISymbol method, INamedTypeSymbol? attribute) =>
        method.Attribute(attribute) is { } said && said.Positional(0) is string wireName ? new SetFlag(wireName, said.Named("Value") is not false) : null;
}
