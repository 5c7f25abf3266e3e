using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>ORG1004 and ORG1034: removes the items at the end of a list that are too many.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveItemsFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.ItemCount, DiagnosticIds.UnsupportedCount];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (diagnostic.AdditionalLocations.Count == 0
            || !diagnostic.Properties.TryGetValue(FixProperties.Limit, out var text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
        {
            yield break;
        }

        var change = source.Expression(diagnostic.AdditionalLocations[0]) switch
        {
            CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) =>
                Cut(collection.Elements, limit),
            ArrayCreationExpressionSyntax { Initializer: { } items } => Cut(items.Expressions, limit),
            ImplicitArrayCreationExpressionSyntax array => Cut(array.Initializer.Expressions, limit),
            BaseObjectCreationExpressionSyntax { Initializer: { } items } => Cut(items.Expressions, limit),
            ArrayCreationExpressionSyntax { Type.RankSpecifiers: { Count: 1 } ranks } when ranks[0].Sizes.Count == 1 =>
                new TextChange(ranks[0].Sizes[0].Span, text),
            _ => (TextChange?)null,
        };
        if (change is { } removal)
        {
            yield return new FixChoice($"Keep the first {text} items", nameof(RemoveItemsFix), removal);
        }
    }

    private static TextChange? Cut<T>(SeparatedSyntaxList<T> items, int limit)
        where T : SyntaxNode =>
        limit > 0 && items.Count > limit
            ? new TextChange(TextSpan.FromBounds(items[limit - 1].Span.End, items[items.Count - 1].Span.End), string.Empty)
            : null;
}
