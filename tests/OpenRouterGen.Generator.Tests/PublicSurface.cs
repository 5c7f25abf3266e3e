using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Generator.Tests;

/// <summary>The public types of an assembly, each with its public members under it.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat s_type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat s_member = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static IEnumerable<string> Of(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace)
        .OrderBy(type => type.ToDisplayString(s_type), StringComparer.Ordinal)
        .SelectMany(type => Members(type).Prepend(Head(type)));

    private static string Head(INamedTypeSymbol type)
    {
        var kind = (type.IsRecord ? "record " : "") + type.TypeKind.ToString().ToLowerInvariant();
        var modifier = type.IsStatic ? "static " : type.IsSealed && !type.IsValueType ? "sealed " : "";
        var interfaces = string.Join(", ", type.Interfaces.Where(one => one.ContainingNamespace.ToDisplayString() == "OpenRouter").Select(one => one.Name)
            .Order(StringComparer.Ordinal));
        return $"{modifier}{kind} {type.ToDisplayString(s_type)}{(interfaces.Length > 0 ? " : " + interfaces : "")}";
    }

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is IPropertySymbol or IFieldSymbol or IMethodSymbol { AssociatedSymbol: null })
        .Where(member => IsVisible(member) && !member.IsImplicitlyDeclared)
        .Select(member => "    " + (member is IPropertySymbol { IsRequired: true } ? "required " : "") + member.ToDisplayString(s_member))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is INamespaceSymbol || IsVisible(member))
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
