using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// What messages call a member: <c>'Size'</c>, or <c>ImageCount ('n')</c> where C# has another word than the wire, so that a reader of the service's own
/// documentation finds it.
/// </summary>
internal static class SaidName
{
    public static string Of(ISymbol? symbol) =>
        symbol is null ? "''"
        : WireName(symbol) is { } wireName && !IsSame(symbol.Name, wireName) ? $"{symbol.Name} ('{wireName}')"
        : $"'{symbol.Name}'";

    // Asked only where something is reported: by name, since a message needs no proof of who wrote the attribute.
    private static string? WireName(ISymbol symbol) => symbol.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass is { Name: "JsonPropertyNameAttribute" or "WireNameAttribute" })?.Positional(0) as string;

    private static bool IsSame(string name, string wireName) => string.Equals(Letters(name), Letters(wireName), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit)]);
}
