using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>The text that goes with the items at the end of a list.</summary>
internal static class ItemRemoval
{
    /// <summary>None where something else uses the list, which may count on its items, or where the items are not written out.</summary>
    /// <param name="list">Where the items are written.</param>
    /// <param name="place">Where the list is used.</param>
    /// <param name="limit">How many items stay.</param>
    /// <param name="source">The document.</param>
    public static ImmutableArray<TextChange> Of(ExpressionSyntax list, ExpressionSyntax place, int limit, FixSource source) =>
        place.Span.Contains(list.Span) || source.IsReadOnce(place) ? [.. Changes(list, limit)] : [];

    private static IEnumerable<TextChange> Changes(ExpressionSyntax list, int limit) => list switch
    {
        CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) => Cut(collection.Elements, limit),
        ArrayCreationExpressionSyntax { Initializer: { } items } array => Cut(items.Expressions, limit).Concat(Size(array, limit)),
        ImplicitArrayCreationExpressionSyntax array => Cut(array.Initializer.Expressions, limit),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } items => Cut(items.Expressions, limit),
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } items } => Cut(items.Expressions, limit),
        ArrayCreationExpressionSyntax array => Size(array, limit),
        _ => [],
    };

    private static IEnumerable<TextChange> Size(ArrayCreationExpressionSyntax array, int limit) =>
        array.Type.RankSpecifiers is { Count: 1 } ranks && ranks[0].Sizes is { Count: 1 } sizes && sizes[0] is not OmittedArraySizeExpressionSyntax
            ? [new TextChange(sizes[0].Span, limit.ToString(CultureInfo.InvariantCulture))]
            : [];

    private static IEnumerable<TextChange> Cut<T>(SeparatedSyntaxList<T> items, int limit)
        where T : SyntaxNode =>
        items.Count > limit ? [new TextChange(TextSpan.FromBounds(items[limit - 1].Span.End, items[items.Count - 1].Span.End), string.Empty)] : [];
}
