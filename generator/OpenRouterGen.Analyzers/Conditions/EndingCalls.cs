using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Analyzers.Conditions;

/// <summary>
/// Calls that never come back, or not always: their methods say so in an attribute, such as those that end the program.
/// </summary>
internal static class EndingCalls
{
    /// <summary>Whether nothing runs after the call.</summary>
    public static bool Ends(InvocationExpressionSyntax call, SemanticModel? model) =>
        MethodOf(call, model) is { } method && Has(method, "DoesNotReturnAttribute");

    /// <summary>Whether it may be that nothing runs after it: an assertion ends by what it is given.</summary>
    public static bool MayEnd(InvocationExpressionSyntax call, SemanticModel? model) => MethodOf(call, model) is { } method
        && (Has(method, "DoesNotReturnAttribute") || method.Parameters.Any(parameter => Has(parameter, "DoesNotReturnIfAttribute")));

    private static IMethodSymbol? MethodOf(InvocationExpressionSyntax call, SemanticModel? model) =>
        model?.SyntaxTree == call.SyntaxTree ? model.GetSymbolInfo(call).Symbol as IMethodSymbol : null;

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(found => found.AttributeClass?.Name == attribute);
}
