using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>Reads attributes and their arguments. What is missing or of another type is null: the code may be half written.</summary>
internal static class AttributeArguments
{
    public static bool Is(this AttributeData attribute, INamedTypeSymbol? type) =>
        type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    /// <summary>The first attribute of a type.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, INamedTypeSymbol? type) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.Is(type));

    public static object? Positional(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } argument
            ? argument.Value
            : null;

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.Find(name) is { Kind: not TypedConstantKind.Array } argument ? argument.Value : null;

    public static IReadOnlyList<string> Texts(this AttributeData attribute, string name) =>
        attribute.Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } argument
            ? [.. argument.Values.Select(value => value.Value).OfType<string>()]
            : [];

    /// <summary>An enum of the runtime as the analyzers' own of the same names; null for a member that is newer than this analyzer.</summary>
    public static T? PositionalEnum<T>(this AttributeData attribute, int index)
        where T : struct, Enum =>
        index < attribute.ConstructorArguments.Length ? Parse<T>(attribute.ConstructorArguments[index]) : null;

    /// <inheritdoc cref="PositionalEnum{T}"/>
    public static T? NamedEnum<T>(this AttributeData attribute, string name)
        where T : struct, Enum =>
        Parse<T>(attribute.Find(name));

    // By name: a later runtime may number its members otherwise.
    private static T? Parse<T>(TypedConstant constant)
        where T : struct, Enum
    {
        if (constant.Kind != TypedConstantKind.Enum)
        {
            return null;
        }

        var members = constant.Type?.GetMembers().OfType<IFieldSymbol>() ?? [];
        var name = members.FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?.Name;
        return Enum.TryParse<T>(name, out var value) ? value : null;
    }

    private static TypedConstant Find(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
