using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>The text that goes with an assignment: its comma in an initializer, its statement elsewhere. Comments above it go too.</summary>
internal static class AssignmentRemoval
{
    public static TextChange? Of(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        InitializerExpressionSyntax initializer => OfElement(assignment, initializer),
        ExpressionStatementSyntax { Parent: BlockSyntax } statement => new TextChange(statement.FullSpan, string.Empty),
        _ => null,
    };

    // What is left may end with a comma, which C# allows.
    private static TextChange OfElement(AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer)
    {
        var index = initializer.Expressions.IndexOf(assignment);
        if (index < initializer.Expressions.SeparatorCount)
        {
            return new TextChange(TextSpan.FromBounds(assignment.FullSpan.Start, initializer.Expressions.GetSeparator(index).FullSpan.End), string.Empty);
        }

        return new TextChange(assignment.FullSpan, string.Empty);
    }
}
