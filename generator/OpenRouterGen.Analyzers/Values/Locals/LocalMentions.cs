using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Finds the mentions of a local by its name in the text: a body has ten times as many operations as it has words that are the name of a request. Over 900
/// requests, to walk through the operations took an eighth of the time of all checks.
/// </summary>
internal static class LocalMentions
{
    /// <summary>Where the local is declared; null where that is not one place.</summary>
    public static SyntaxNode? DeclarationOf(ILocalSymbol local) => local.DeclaringSyntaxReferences is { Length: 1 } places ? places[0].GetSyntax() : null;

    /// <summary>The text of a body; null where it may name a local in other letters: with escaped ones, or with some that do not count.</summary>
    public static string? TextOf(IOperation root)
    {
        if (root is not { SemanticModel: not null, Syntax: var body })
        {
            return null;
        }

        var text = body.SyntaxTree.GetText().ToString(body.Span);
        foreach (var letter in text)
        {
            if (letter > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format)
            {
                return null;
            }
        }

        return text.IndexOf('\\') >= 0 && text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0 ? null : text;
    }

    /// <summary>The mentions, in the order in which they are written.</summary>
    public static IReadOnlyList<ILocalReferenceOperation> Find(IOperation root, string text, ILocalSymbol local, VariableDeclaratorSyntax? declared)
    {
        var (model, body) = (root.SemanticModel!, root.Syntax);
        var span = body.Span;
        var mentions = new List<ILocalReferenceOperation>();
        var declaredAt = declared?.SpanStart - span.Start;
        for (var at = text.IndexOf(local.Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(local.Name, at + 1, StringComparison.Ordinal))
        {
            if (at != declaredAt && IsWord(text, at, local.Name.Length) && MentionAt(body, span.Start + at, model, local) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return mentions;
    }

    /// <summary>The operation of the body that is written so; null for one outside of it.</summary>
    public static IOperation? OperationAt(IOperation root, SyntaxNode written) =>
        root.SemanticModel!.GetOperation(written) is { } operation && IsWithin(operation, root.Syntax) ? operation : null;

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !(SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]) || IsMember(text, start)))
            && (start + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[start + length]));

    // What follows one point is a member; two are a range.
    private static bool IsMember(string text, int start) => text[start - 1] == '.' && (start == 1 || text[start - 2] != '.');

    private static ILocalReferenceOperation? MentionAt(SyntaxNode body, int position, SemanticModel model, ILocalSymbol local)
    {
        // A comment before the token may have the word too.
        var token = body.FindToken(position);
        return token.Span.Contains(position) && token.ValueText == local.Name ? token.Parent switch
        {
            IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => null,
            IdentifierNameSyntax name => Mention(name, body, model, local),

            // Of a pattern, an out argument, or a deconstruction.
            SingleVariableDesignationSyntax designation => Mention(designation, body, model, local) ?? Mention(designation.Parent, body, model, local),
            _ => null,
        } : null;
    }

    private static ILocalReferenceOperation? Mention(SyntaxNode? node, SyntaxNode body, SemanticModel model, ILocalSymbol local) =>
        node is not null && model.GetOperation(node) is ILocalReferenceOperation mention && SymbolEqualityComparer.Default.Equals(mention.Local, local)
            && IsWithin(mention, body)
            ? mention
            : null;

    // What is bound on its own, such as a parameter's default, is none of the body.
    private static bool IsWithin(IOperation operation, SyntaxNode body) => LocalValues.RootOf(operation).Syntax == body;
}
