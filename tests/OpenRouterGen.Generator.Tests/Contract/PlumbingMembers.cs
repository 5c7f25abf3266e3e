using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Generator.Tests.Contract;

/// <summary>The public members of the namespace that emitted code calls, and those that a compilation uses.</summary>
internal static class PlumbingMembers
{
    private const string Namespace = "OpenRouter.Runtime";

    // What the compiler makes for every record.
    private static readonly string[] s_made = ["Equals", "GetHashCode", "ToString", "Deconstruct", "op_Equality", "op_Inequality"];

    public static IReadOnlySet<string> All(Compilation compilation)
    {
        var runtime = compilation.SourceModule.ReferencedAssemblySymbols.Single(assembly => assembly.Name == "OpenRouterGen.Runtime");
        var plumbing = runtime.GlobalNamespace.GetNamespaceMembers().Single(name => name.Name == "OpenRouter").GetNamespaceMembers()
            .Single(name => name.Name == "Runtime");
        var types = plumbing.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public);
        return types.SelectMany(Members).ToHashSet(StringComparer.Ordinal);
    }

    public static IReadOnlySet<string> UsedBy(CSharpCompilation compilation)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                Add(used, Symbol(model, node));
                if (node is BaseListSyntax { Parent: TypeDeclarationSyntax declared } && model.GetDeclaredSymbol(declared) is INamedTypeSymbol type)
                {
                    // A type has every member of the interfaces that it says.
                    foreach (var member in type.AllInterfaces.SelectMany(one => one.OriginalDefinition.GetMembers()))
                    {
                        Add(used, member);
                    }
                }
            }
        }

        return used;
    }

    private static ISymbol? Symbol(SemanticModel model, SyntaxNode node) => node switch
    {
        ExpressionSyntax expression => model.GetSymbolInfo(expression).Symbol,
        AttributeSyntax attribute => model.GetSymbolInfo(attribute).Symbol,
        ConstructorInitializerSyntax constructor => model.GetSymbolInfo(constructor).Symbol,
        _ => null,
    };

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? [Name(type)]
        : type.GetMembers()
            .Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && IsOwn(member))
            .Select(Name)
            .Append(Name(type));

    private static bool IsOwn(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } when member.ContainingType.IsValueType => false,
        INamedTypeSymbol => false,
        _ => !s_made.Contains(member.Name, StringComparer.Ordinal),
    };

    private static void Add(HashSet<string> used, ISymbol? symbol)
    {
        var member = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        var owner = member as INamedTypeSymbol ?? member?.ContainingType;
        if (member is null || owner?.ContainingNamespace?.ToDisplayString() != Namespace)
        {
            return;
        }

        used.Add(Name(owner.OriginalDefinition));
        used.Add(Name(((member as IMethodSymbol)?.AssociatedSymbol ?? member).OriginalDefinition));
    }

    private static string Name(ISymbol symbol) => symbol.OriginalDefinition.ToDisplayString().Replace(Namespace + ".", string.Empty, StringComparison.Ordinal);
}
