using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>The text that goes with an assignment: its comma in an initializer, its statement elsewhere. Comments beside it stay.</summary>
internal static class AssignmentRemoval
{
    public static TextChange? Of(AssignmentExpressionSyntax assignment, FixSource source) => assignment.Parent switch
    {
        InitializerExpressionSyntax initializer => Removal(OfElement(assignment, initializer, source), source),
        ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement => Removal(statement.Span, source),
        _ => null,
    };

    /// <summary>
    /// The comma behind goes along. The last element has none: the one before it goes, unless something stands between that stays, for C# allows
    /// a comma at the end.
    /// </summary>
    private static TextSpan OfElement(AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer, FixSource source)
    {
        var index = initializer.Expressions.IndexOf(assignment);
        if (index < initializer.Expressions.SeparatorCount)
        {
            return TextSpan.FromBounds(assignment.SpanStart, initializer.Expressions.GetSeparator(index).Span.End);
        }

        var withComma = index > 0 ? TextSpan.FromBounds(initializer.Expressions.GetSeparator(index - 1).SpanStart, assignment.Span.End) : assignment.Span;
        return source.HasNotes(withComma) ? assignment.Span : withComma;
    }

    private static TextChange Removal(TextSpan span, FixSource source)
    {
        var isComma = source.Text[span.Start] == ',';
        return new TextChange(isComma ? span : FixLines.Removable(source.Text, span), string.Empty);
    }
}
