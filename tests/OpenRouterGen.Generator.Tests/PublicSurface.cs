using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Generator.Tests;

/// <summary>The public types and members of an assembly, a line each.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.ExpandNullable & 0);

    public static IEnumerable<string> Of(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace)
        .SelectMany(type => type.GetMembers()
            .Where(member => IsVisible(member) && !member.IsImplicitlyDeclared && member is IPropertySymbol or IFieldSymbol or IMethodSymbol { AssociatedSymbol: null })
            .Where(member => IsVisible(member) && !member.IsImplicitlyDeclared)
            .Select(member => member.ToDisplayString(s_format))
            .Prepend(TypeLine(type)))
        .Order(StringComparer.Ordinal);

    private static string TypeLine(INamedTypeSymbol type) =>
        $"{type.ToDisplayString(s_format)} : {(type.IsRecord ? "record " : "")}{type.TypeKind.ToString().ToLowerInvariant()}{(type.IsSealed ? " sealed" : "")}";

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is INamespaceSymbol || IsVisible(member))
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
