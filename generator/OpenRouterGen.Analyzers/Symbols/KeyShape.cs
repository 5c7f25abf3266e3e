using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What the runtime says of keys: how they begin, and the environment variable they belong in.</summary>
internal sealed record KeyShape(string Prefix, string Variable)
{
    public static KeyShape? Read(INamedTypeSymbol? attribute) =>
        Constant(attribute, "Prefix") is { Length: > 0 } prefix && Constant(attribute, "EnvironmentVariable") is { } variable
            ? new KeyShape(prefix, variable)
            : null;

    private static string? Constant(INamedTypeSymbol? attribute, string name) =>
        attribute?.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;
}
