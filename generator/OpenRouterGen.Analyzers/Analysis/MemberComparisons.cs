using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Whether a private field is only kept to be compared with.</summary>
internal static class MemberComparisons
{
    public static bool IsOnlyCompared(IFieldSymbol field)
    {
        if (field.DeclaredAccessibility != Accessibility.Private)
        {
            return false;
        }

        var mentions = field.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == field.Name)
            .ToList();
        return mentions.Count > 0 && mentions.All(IsCompared);
    }

    private static bool IsCompared(IdentifierNameSyntax mention)
    {
        SyntaxNode value = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention;
        return value.Parent switch
        {
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsComparison(call),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => IsComparison(call),
            _ => false,
        };
    }

    private static bool IsComparison(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
            && access.Name.Identifier.ValueText is "Equals" or "Equal" or "NotEqual" or "AreEqual" or "AreNotEqual" or "Contains";
}
