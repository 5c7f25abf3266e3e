using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
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
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            || limit == 0
            || source.Expression(diagnostic.AdditionalLocations[0]) is not { } list
            || !IsForOnePlace(list, diagnostic, source))
        {
            yield break;
        }

        var changes = Changes(list, limit).ToImmutableArray();
        if (changes.Length > 0)
        {
            yield return new FixChoice($"Keep the first {limit.ToString(CultureInfo.InvariantCulture)} items", nameof(RemoveItemsFix), changes);
        }
    }

    // What else uses the list may count on its items.
    private static bool IsForOnePlace(ExpressionSyntax list, Diagnostic diagnostic, FixSource source) =>
        source.Expression(diagnostic.Location) is { } place && (place.Span.Contains(list.Span) || source.IsReadOnce(place));

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
