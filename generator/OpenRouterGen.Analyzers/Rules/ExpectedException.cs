using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Whether the code around waits for an exception of wrong arguments: a test that there is one, or a <c>catch</c> of just that.</summary>
internal static class ExpectedException
{
    public static bool IsAround(IOperation operation)
    {
        var isInFunction = false;
        for (var part = operation; part.Parent is { } parent; part = parent)
        {
            isInFunction |= part is IAnonymousFunctionOperation;
            if (parent is IInvocationOperation call && isInFunction && IsTest(call.TargetMethod.Name))
            {
                return true;
            }

            if (parent is ITryOperation attempt && attempt.Body == part && attempt.Catches.Any(caught => IsOfArguments(caught.ExceptionType)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTest(string name) => name.Contains("Throw") || name is "Exception" or "ExceptionAsync";

    private static bool IsOfArguments(ITypeSymbol type) => type.Name is nameof(ArgumentException) or nameof(ArgumentOutOfRangeException);
}
