using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Tests.Surface;

/// <summary>The public symbols of a compiled client as <see cref="SurfaceText"/> writes a surface.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat s_type = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_name = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    public static IEnumerable<string> Of(Compilation compilation) =>
        Types(compilation.Assembly.GlobalNamespace).SelectMany(type => Members(type).Prepend(Head(type)));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is INamespaceSymbol || IsVisible(member))
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static string Head(INamedTypeSymbol type)
    {
        var kind = type.IsStatic ? SurfaceKind.StaticClass : type.IsValueType ? SurfaceKind.OpenEnum : type.IsRecord ? SurfaceKind.Record : SurfaceKind.Class;
        var isSealed = type.IsSealed || type.IsStatic;

        // What is for users: the plumbing, and what the compiler adds to records, are not named by them.
        var interfaces = type.Interfaces.Where(one => one.ContainingNamespace.ToDisplayString() == "OpenRouter").Select(Shown).Order(StringComparer.Ordinal);
        var extended = type.BaseType is { SpecialType: SpecialType.None } parent ? [Shown(parent)] : Enumerable.Empty<string>();
        return $"{kind} {type.ToDisplayString(s_name)} sealed={isSealed} obsolete={IsObsolete(type)} : {string.Join(", ", extended.Concat(interfaces))}";
    }

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => IsVisible(member) && !IsOfEveryObject(member))
        .Select(Member)
        .OfType<string>()
        .Select(text => $"{type.ToDisplayString(s_name)}: {text}");

    private static string? Member(ISymbol member) => member switch
    {
        IPropertySymbol one => (IsObsolete(one) ? "obsolete " : "") + (one.IsStatic ? "static " : "") + (one.IsVirtual ? "virtual " : "")
            + $"{(one.IsRequired ? "required " : "")}{Shown(one.Type)} {one.Name} get{Setter(one)}",
        IFieldSymbol { IsConst: true } one =>
            $"const {Shown(one.Type)} {one.Name} = {Convert.ToString(one.ConstantValue, CultureInfo.InvariantCulture)}",
        IMethodSymbol { MethodKind: MethodKind.Constructor } one =>
            $"{(one.DeclaredAccessibility == Accessibility.Protected ? "protected " : "")}new({Parameters(one)})",
        IMethodSymbol { MethodKind: MethodKind.Conversion } one => $"implicit {Shown(one.Parameters[0].Type)} {Shown(one.ReturnType)}",
        IMethodSymbol { MethodKind: MethodKind.Ordinary } one =>
            $"{(IsObsolete(one) ? "obsolete " : "")}{(one.IsVirtual ? "virtual " : "")}{Shown(one.ReturnType)} {one.Name}({Parameters(one)})",
        _ => null,
    };

    // A constructor without parameters counts even where the compiler adds it, but not that of a struct: default says the same.
    private static bool IsOfEveryObject(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } one => one.IsImplicitlyDeclared && one.ContainingType.IsValueType,
        _ => member.IsImplicitlyDeclared || member is IMethodSymbol { IsOverride: true } or { Name: "PrintMembers" },
    };

    private static string Setter(IPropertySymbol property) => property.SetMethod switch
    {
        null => "",
        { IsInitOnly: true, DeclaredAccessibility: Accessibility.Public } => " Init",
        { IsInitOnly: true } => " Hidden",
        _ => " set",
    };

    private static string Parameters(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(one =>
        $"{(one.RefKind == RefKind.Out ? "out " : "")}{Shown(one.Type)} {one.Name}{(one.IsOptional ? " optional" : "")}"));

    private static bool IsObsolete(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected;

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(s_type);
}
