using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// Whether the code around waits for an exception of wrong arguments: a test that there is one, of a function that is written there or kept before, or a
/// <c>catch</c> of just that.
/// </summary>
internal static class ExpectedException
{
    public static bool IsAround(IOperation operation)
    {
        for (var part = operation; part.Parent is { } parent; part = parent)
        {
            if (part is IAnonymousFunctionOperation or ILocalFunctionOperation && (IsTested(part.Syntax, part.Syntax) || IsTestedLater(part)))
            {
                return true;
            }

            if (parent is ITryOperation attempt && attempt.Body == part && attempt.Catches.Any(IsOfArguments))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the function has a name, and is tested by it.</summary>
    private static bool IsTestedLater(IOperation function)
    {
        var name = function switch
        {
            ILocalFunctionOperation local => local.Symbol.Name,
            _ => function.Syntax.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ? declarator.Identifier.ValueText : null,
        };
        return name is not null && LocalValues.RootOf(function).Syntax.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(mention => mention.Identifier.ValueText == name && IsTested(mention, function.Syntax));
    }

    /// <summary>Whether the expression that a function or its name is a part of says by a name that something is thrown.</summary>
    private static bool IsTested(SyntaxNode part, SyntaxNode function)
    {
        var whole = part;
        while (whole.Parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
        {
            whole = whole.Parent;
        }

        return whole.DescendantNodesAndSelf(node => node != function).OfType<SimpleNameSyntax>().Any(name => IsTest(name.Identifier.ValueText));
    }

    private static bool IsTest(string name) => name.Contains("Throw") || name is "Exception" or "ExceptionAsync";

    private static bool IsOfArguments(ICatchClauseOperation caught) => IsOfArguments(caught.ExceptionType)
        || (caught.Filter is { } filter && filter.Syntax.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => IsOfArguments(name.Identifier.ValueText)));

    private static bool IsOfArguments(ITypeSymbol type) => IsOfArguments(type.Name);

    private static bool IsOfArguments(string type) => type is nameof(ArgumentException) or nameof(ArgumentOutOfRangeException);
}
