using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>A document with its meaning.</summary>
internal sealed record FixSource(SyntaxNode Root, SemanticModel Model, SourceText Text)
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
    public ExpressionSyntax? ValueToRewrite(Diagnostic diagnostic) =>
        ValueToRewrite(diagnostic.Location, diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : null);

    /// <inheritdoc cref="ValueToRewrite(Diagnostic)"/>
    /// <param name="used">Where it is used.</param>
    /// <param name="source">Where it is written; null when that is in another document.</param>
    public ExpressionSyntax? ValueToRewrite(Location used, Location? source)
    {
        var (place, written) = (Expression(used), Expression(source));
        return place is null || written is null || place.Span.Contains(written.Span) ? written ?? place : IsReadOnce(place) ? written : place;
    }

    /// <summary>Whether an expression is a local that nothing else reads or writes, code that is not compiled included.</summary>
    public bool IsReadOnce(ExpressionSyntax place)
    {
        if (place is not IdentifierNameSyntax name
            || Model.GetSymbolInfo(name).Symbol is not ILocalSymbol local
            || name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        SyntaxNode scope = member is GlobalStatementSyntax ? Root : member;
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Count(other => other.Identifier.ValueText == local.Name) == 1
            && !scope.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(local.Name));
    }

    /// <summary>Whether a member may be left unset.</summary>
    public bool CanGo(AssignmentExpressionSyntax assignment) => Model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { IsRequired: false };

    /// <summary>Null for a document without code.</summary>
    public static async Task<FixSource?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new FixSource(root, model, text);
    }

    /// <summary>Whether a part of the text has comments, directives or what they turn off.</summary>
    public bool HasNotes(TextSpan span) => span.Length > 0 && Trivia(span).Any(trivia => !IsBlank(trivia));

    /// <summary>Whether a part of the text has directives that turn code on and off.</summary>
    public bool HasConditions(TextSpan span) => Trivia(span).Any(trivia => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia
        or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.DisabledTextTrivia);

    /// <summary>The name of a type at a place, as short as the using directives there allow.</summary>
    public string? NameOf(string metadataName, int position) =>
        Model.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(Model, position);

    private IEnumerable<SyntaxTrivia> Trivia(TextSpan span) =>
        Root.DescendantTrivia(span).Where(trivia => trivia.FullSpan.OverlapsWith(span));

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;
}
