using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Whether code is there as it is meant: code in which something is missing is still being typed.</summary>
internal static class TypedCode
{
    public static bool IsComplete(Location location) =>
        location.SourceTree is not { } tree || IsComplete(tree.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true));

    private static bool IsComplete(SyntaxNode node)
    {
        var whole = node.AncestorsAndSelf().FirstOrDefault(part => part is StatementSyntax or MemberDeclarationSyntax or ArrowExpressionClauseSyntax) ?? node;
        return !whole.ContainsDiagnostics || whole.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
    }
}
