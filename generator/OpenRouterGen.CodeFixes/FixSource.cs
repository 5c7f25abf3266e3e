using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>A document with its meaning.</summary>
internal sealed record FixSource(SyntaxNode Root, SemanticModel Model)
{
    /// <summary>The expression at a place of this document; null when the place is in another one.</summary>
    public ExpressionSyntax? Expression(Location? location) =>
        location?.SourceTree == Root.SyntaxTree
            ? Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>()
            : null;

    public static IReadOnlyList<string> Replacements(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Replacements, out var texts) && !string.IsNullOrEmpty(texts) ? texts!.Split('\n') : [];

    /// <summary>
    /// What to rewrite for a wrong value: where it is written. When a local stands between that others read too, the place
    /// where it is used.
    /// </summary>
    public ExpressionSyntax? ValueToRewrite(Diagnostic diagnostic)
    {
        var place = Expression(diagnostic.Location);
        var written = diagnostic.AdditionalLocations.Count > 0 ? Expression(diagnostic.AdditionalLocations[0]) : null;
        return place is null || written is null || place.Span.Contains(written.Span) ? written ?? place : IsReadOnce(place) ? written : place;
    }

    private bool IsReadOnce(ExpressionSyntax place)
    {
        if (place is not IdentifierNameSyntax name
            || Model.GetSymbolInfo(name).Symbol is not ILocalSymbol local
            || name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        SyntaxNode scope = member is GlobalStatementSyntax ? Root : member;
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Count(other => other.Identifier.ValueText == local.Name) == 1;
    }
}
