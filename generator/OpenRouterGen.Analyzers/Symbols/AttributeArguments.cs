using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>
/// Reads attributes and their arguments. What is missing or of another type is null: the code may be half written. Loops, since LINQ over the compiler's
/// structs is compiled where it runs, and a compiler that has just started reads few attributes beside that.
/// </summary>
internal static class AttributeArguments
{
    public static bool Is(this AttributeData attribute, INamedTypeSymbol? type) =>
        type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    /// <summary>Whether an attribute is one of the platform. By its name: for the type a compilation asks every reference.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The name of its type.</param>
    /// <param name="space">The last name of its namespace.</param>
    /// <param name="outer">The name before that.</param>
    public static bool Is(this AttributeData attribute, string name, string space, string outer) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace is { ContainingNamespace: { } around } within
            && within.Name == space && around.Name == outer;

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
        attribute.Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } argument ? TextsOf(argument) : [];

    /// <summary>Whether an argument is given by name.</summary>
    public static bool Has(this AttributeData attribute, string name) => IndexOf(attribute, name) >= 0;

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
        return Array.IndexOf(Enum.GetNames(typeof(T)), name) >= 0 ? (T)Enum.Parse(typeof(T), name) : null;
    }

    private static TypedConstant Find(this AttributeData attribute, string name) =>
        IndexOf(attribute, name) is >= 0 and var index ? attribute.NamedArguments[index].Value : default;

    private static int IndexOf(AttributeData attribute, string name)
    {
        var arguments = attribute.NamedArguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static IReadOnlyList<string> TextsOf(TypedConstant argument)
    {
        var values = argument.Values;
        var texts = new List<string>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Value is string text) texts.Add(text);
        }

        return texts;
    }
}
