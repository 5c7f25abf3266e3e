using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>Reads arguments of attributes. What is missing or of another type is null: the code may be half written.</summary>
internal static class AttributeArguments
{
    public static object? Positional(this AttributeData attribute, int index)
        => index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } argument ? argument.Value : null;

    public static object? Named(this AttributeData attribute, string name)
        => attribute.Find(name) is { Kind: not TypedConstantKind.Array } argument ? argument.Value : null;

    public static IReadOnlyList<string> Texts(this AttributeData attribute, string name)
        => attribute.Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } argument ? [.. argument.Values.Select(value => value.Value).OfType<string>()] : [];

    /// <summary>The name of an enum's member; null for a value without a name.</summary>
    public static string? EnumName(this TypedConstant constant) => constant.Type?.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name;

    private static TypedConstant Find(this AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
