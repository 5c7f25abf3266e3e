using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>ORG1005: awaits the method that makes the value of such a text, where <c>await</c> may stand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CallFactoryFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.PatternMismatch];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (source.Expression(diagnostic.Location) is not { } value
            || !diagnostic.Properties.TryGetValue(FixProperties.Factory, out var factory)
            || !diagnostic.Properties.TryGetValue(FixProperties.Type, out var type)
            || source.NameOf(type!, value.SpanStart) is not { } name
            || !MayAwait(value))
        {
            yield break;
        }

        var replaced = Replaced(value, type!, source);
        yield return new FixChoice(
            $"Use await {FixTitle.Shorten(name)}.{factory}({FixTitle.Shorten(value.ToString())})",
            nameof(CallFactoryFix),
            [
                new TextChange(TextSpan.FromBounds(replaced.SpanStart, value.SpanStart), $"await {name}.{factory}("),
                new TextChange(TextSpan.FromBounds(value.Span.End, replaced.Span.End), ")"),
            ]);
    }

    /// <summary>The text, or the call of another method of the type that it is the only argument of.</summary>
    private static ExpressionSyntax Replaced(ExpressionSyntax value, string type, FixSource source) =>
        value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
            && source.Model.GetSymbolInfo(call).Symbol?.ContainingType?.ToDisplayString() == type
            ? call
            : value;

    private static bool MayAwait(ExpressionSyntax value)
    {
        foreach (var node in value.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax or LockStatementSyntax or QueryExpressionSyntax or CatchFilterClauseSyntax
                    or UnsafeStatementSyntax or ParameterSyntax or AttributeSyntax:
                    return false;
            }
        }

        return false;
    }
}
