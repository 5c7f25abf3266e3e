using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The types that a union can hold: those its constructors take.</summary>
internal static class UnionCases
{
    public static IReadOnlyList<ITypeSymbol> Of(INamedTypeSymbol union) =>
    [
        .. union.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.Length == 1)
            .Select(constructor => constructor.Parameters[0].Type),
    ];

    /// <summary>The cases in words.</summary>
    public static string Names(IReadOnlyList<ITypeSymbol> cases) => string.Join(", ", cases.Select(unionCase => $"'{Name(unionCase)}'"));

    public static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Whether a value of the case is provably never of the type.</summary>
    public static bool IsNever(ITypeSymbol unionCase, ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error || type.SpecialType == SpecialType.System_Object)
        {
            return false;
        }

        if (unionCase is not INamedTypeSymbol named || !(named.IsSealed || named.IsValueType))
        {
            return false;
        }

        return !SameOrBase(named, type) && !named.AllInterfaces.Any(implemented => IsSame(implemented.OriginalDefinition, type.OriginalDefinition));
    }

    private static bool SameOrBase(INamedTypeSymbol type, ITypeSymbol candidate)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsSame(current, candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
