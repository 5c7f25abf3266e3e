using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>
/// A file as the compiler sees it: every node and token with its kind, literals without their texts, directives whole, and of comments only the
/// elements that are code to somebody. Members and statements stand in the
/// order of their shapes: names decide the order in which they are emitted.
/// </summary>
internal static class CodeShape
{
    // What XmlDoc writes around a document's words; how many of them there are depends on the words.
    private static readonly string[] s_prose = ["summary", "remarks", "returns", "param", "exception", "c"];

    public static (string Shape, string? Diagnostic) Of(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose));
        var trivia = tree.GetRoot().DescendantTrivia().Select(Trivia).Where(shape => shape.Length > 0).Order(StringComparer.Ordinal);
        return (Of(tree.GetRoot()) + "\n" + string.Join('\n', trivia), tree.GetDiagnostics().FirstOrDefault()?.ToString());
    }

    private static string Of(SyntaxNodeOrToken part)
    {
        if (part.AsNode() is not { } node)
        {
            return Token(part.AsToken());
        }

        var children = node.ChildNodesAndTokens()
            .Select(child => (IsOrdered: child.AsNode() is MemberDeclarationSyntax or StatementSyntax or SwitchSectionSyntax, Shape: Of(child))).ToList();
        var others = children.Where(child => !child.IsOrdered).Select(child => child.Shape);
        var members = children.Where(child => child.IsOrdered).Select(child => child.Shape).Order(StringComparer.Ordinal);
        return $"({node.Kind()} {string.Join(' ', others.Concat(members))})";
    }

    private static string Token(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => "name",
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.NumericLiteralToken or SyntaxKind.CharacterLiteralToken => "literal",
        _ => token.Text,
    };

    private static string Trivia(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia => string.Empty,
        SyntaxKind.SingleLineDocumentationCommentTrivia => string.Concat(trivia.GetStructure()!.DescendantNodes()
            .OfType<XmlNameSyntax>()
            .Where(name => name.Parent is XmlElementStartTagSyntax or XmlEmptyElementSyntax && !s_prose.Contains(name.ToString()) && !IsLink(name.Parent))
            .Select(name => $"<{name}>")),
        _ => trivia.ToString(),
    };

    /// <summary>A link to the web is prose as well, when it has nothing but its address.</summary>
    private static bool IsLink(SyntaxNode element)
    {
        var (name, attributes) = element switch
        {
            XmlElementStartTagSyntax start => (start.Name, start.Attributes),
            XmlEmptyElementSyntax empty => (empty.Name, empty.Attributes),
            _ => throw new ArgumentOutOfRangeException(nameof(element)),
        };
        return name.ToString() == "see" && attributes is [XmlTextAttributeSyntax { Name.LocalName.Text: "href" } address]
            && string.Concat(address.TextTokens.Select(token => token.ValueText)).StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }
}
