using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Whether what a member, or a function, has or makes is only compared with, asked what is wrong with it, or copied with another value.</summary>
internal static class MemberUse
{
    /// <summary>
    /// Whether that holds of every mention: of a private member those in its type, of others those of the compilation, which may be copied alone.
    /// </summary>
    /// <param name="member">The member or function.</param>
    /// <param name="wrong">The property of the object that has a wrong value; null for the whole object.</param>
    /// <param name="compilation">Where members are mentioned that are not private; null for private ones alone.</param>
    public static bool IsUnsent(ISymbol member, IPropertySymbol? wrong = null, Compilation? compilation = null)
    {
        var isPrivate = member.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable;
        if (!isPrivate && (wrong is null || compilation is null || MayBeUsedElsewhere(member, compilation)))
        {
            return false;
        }

        var places = isPrivate
            ? member.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            : compilation!.SyntaxTrees.Select(tree => tree.GetRoot());
        var mentions = places.SelectMany(place => place.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == member.Name && (isPrivate || IsOf(name, member.ContainingType.Name)))
            .ToList();
        return mentions.Count > 0 && mentions.All(mention => IsReplaced(ValueOf(mention), wrong) || (isPrivate && IsCompared(ValueOf(mention))));
    }

    /// <summary>Whether a parameter of a method that is written here is only copied with another value.</summary>
    public static bool IsReplaced(IParameterSymbol parameter, IPropertySymbol wrong)
    {
        var mentions = parameter.ContainingSymbol.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == parameter.Name)
            .ToList();
        return mentions.Count > 0 && mentions.All(mention => IsReplaced(ValueOf(mention), wrong));
    }

    /// <summary>Whether a method of the name, ours or of a test library, compares what it gets and keeps none of it.</summary>
    public static bool IsComparison(string method) =>
        method is "Equals" or "ReferenceEquals" or "Equal" or "NotEqual" or "AreEqual" or "AreNotEqual" or "SequenceEqual" or "Contains" or "DoesNotContain";

    /// <summary>Whether a method of the name, which is ours, says what is wrong with a request, or makes another one of it.</summary>
    public static bool IsQuestion(string method) => method is "Validate" or "Check" or "FitTo" or "Equals" or "ToString" or "GetHashCode";

    /// <summary>Whether a copy sets a property to another value.</summary>
    public static bool Sets(IWithOperation copy, IPropertySymbol property) => copy.Initializer.Initializers.Any(part =>
        part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var set } }
            && SymbolEqualityComparer.Default.Equals(set, property));

    /// <summary>Whether code copies something, whatever it is, with another value of a property.</summary>
    public static bool AnyCopySets(SyntaxNode code, IPropertySymbol property) =>
        code.DescendantNodes().OfType<WithExpressionSyntax>().Any(copy => Sets(copy, property));

    // By what references a library.
    private static bool MayBeUsedElsewhere(ISymbol member, Compilation compilation)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
    }

    // Behind the name of its type, or without a name before it.
    private static bool IsOf(IdentifierNameSyntax mention, string type) =>
        mention.Parent is not MemberAccessExpressionSyntax access || access.Name != mention
            || access.Expression is SimpleNameSyntax { Identifier.ValueText: var owner } && owner == type
            || access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var inner } && inner == type;

    private static SyntaxNode ValueOf(IdentifierNameSyntax mention)
    {
        SyntaxNode value = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention;
        while (value.Parent is ParenthesizedExpressionSyntax || (value.Parent is InvocationExpressionSyntax call && call.Expression == value))
        {
            value = value.Parent;
        }

        return value;
    }

    private static bool IsReplaced(SyntaxNode value, IPropertySymbol? wrong) =>
        wrong is not null && value.Parent is WithExpressionSyntax copy && copy.Expression == value && Sets(copy, wrong);

    private static bool Sets(WithExpressionSyntax copy, IPropertySymbol property) => copy.Initializer.Expressions.Any(part =>
        part is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } && name == property.Name);

    private static bool IsCompared(SyntaxNode value) => value.Parent switch
    {
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsCallOf(call, IsComparison),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => IsCallOf(call, name => IsComparison(name) || IsQuestion(name)),
        _ => false,
    };

    private static bool IsCallOf(InvocationExpressionSyntax call, Func<string, bool> isMeant) =>
        call.Expression is MemberAccessExpressionSyntax access && isMeant(access.Name.Identifier.ValueText);
}
