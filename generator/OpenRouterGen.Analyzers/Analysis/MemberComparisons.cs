using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Whether a private member is only kept to be compared with.</summary>
internal static class MemberComparisons
{
    public static bool IsOnlyCompared(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Private)
        {
            return false;
        }

        var mentions = member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == member.Name)
            .ToList();
        return mentions.Count > 0 && mentions.All(IsCompared);
    }

    /// <summary>Whether a method of the name, ours or of a test library, compares what it gets and keeps none of it.</summary>
    public static bool IsComparison(string method) =>
        method is "Equals" or "ReferenceEquals" or "Equal" or "NotEqual" or "AreEqual" or "AreNotEqual" or "SequenceEqual" or "Contains" or "DoesNotContain";

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
            && IsComparison(access.Name.Identifier.ValueText);
}
