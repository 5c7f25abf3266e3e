using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>The text that goes with assignments: their commas in an initializer, their statements elsewhere. Comments beside them stay.</summary>
internal static class AssignmentRemoval
{
    /// <summary>What must be set stays, and so does what would take a comment or a directive along.</summary>
    public static ImmutableArray<TextChange> Of(IEnumerable<AssignmentExpressionSyntax> assignments, FixSource source)
    {
        var removable = assignments.Where(assignment => source.CanGo(assignment) && Whole(assignment) is { } whole && !source.HasNotes(whole)).ToList();
        var commas = removable.GroupBy(assignment => assignment.Parent).SelectMany(removed => LastComma(removed, source));
        return
        [
            .. removable.Select(assignment => FixLines.Removable(source.Text, Whole(assignment)!.Value)).Concat(commas)
                .Select(span => new TextChange(span, string.Empty)),
        ];
    }

    /// <summary>An assignment with the comma behind it, or its statement; null where it stands elsewhere.</summary>
    private static TextSpan? Whole(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        InitializerExpressionSyntax { Expressions: var elements } when elements.IndexOf(assignment) is var index && index < elements.SeparatorCount =>
            TextSpan.FromBounds(assignment.SpanStart, elements.GetSeparator(index).Span.End),
        InitializerExpressionSyntax => assignment.Span,
        ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement => statement.Span,
        _ => null,
    };

    /// <summary>
    /// The comma behind the last element that stays, where those behind it go and the last of them had none. Where directives follow it stays: C# allows one
    /// at the end.
    /// </summary>
    private static IEnumerable<TextSpan> LastComma(IGrouping<SyntaxNode?, AssignmentExpressionSyntax> removed, FixSource source)
    {
        if (removed.Key is not InitializerExpressionSyntax { Expressions: var elements } initializer || elements.SeparatorCount == elements.Count)
        {
            return [];
        }

        var last = elements.Count - 1;
        while (last >= 0 && removed.Contains(elements[last]))
        {
            last--;
        }

        return last < 0 || last == elements.Count - 1
            || source.HasConditions(TextSpan.FromBounds(elements[last].Span.End, initializer.CloseBraceToken.SpanStart))
            ? []
            : [elements.GetSeparator(last).Span];
    }
}
