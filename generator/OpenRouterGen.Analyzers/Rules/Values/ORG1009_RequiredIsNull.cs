using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class RequiredIsNull
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.RequiredIsNull,
        "A required parameter is null",
        "{0} is required, but has no value here",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "A required parameter is set to null, or an open enum to its default, which is not sent.");

    public static Diagnostic? Check(ISymbol symbol, ITypeSymbol? type, FoundValue value) =>
        value.Kind == FoundKind.Null && !IsSaidByCompiler(type, value) ? Report.Value(Descriptor, value, [], SaidName.Of(symbol)) : null;

    // The compiler warns of a null that is not suppressed, where its nullable warnings are on; of the default of a struct it says nothing.
    private static bool IsSaidByCompiler(ITypeSymbol? type, FoundValue value)
    {
        if (type is { IsReferenceType: false } || value.Place.SemanticModel is not { } model)
        {
            return false;
        }

        var place = value.Place.Syntax;
        var isSuppressed = place.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax and not AssignmentExpressionSyntax)
                .Any(node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            || value.Source.Syntax.AncestorsAndSelf().Take(4).Any(node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression));
        return !isSuppressed && place.SyntaxTree == model.SyntaxTree && (model.GetNullableContext(place.SpanStart) & NullableContext.WarningsEnabled) != 0;
    }
}
