using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>
/// ORG1001, ORG1002, ORG1003, ORG1030, ORG1032 and ORG1033: writes the nearest bound, the nearest known or supported value, or a shorter text.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReplaceValueFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        DiagnosticIds.NumberOutOfRange, DiagnosticIds.UnknownEnumValue, DiagnosticIds.TextLength,
        DiagnosticIds.UnknownEntry, DiagnosticIds.UnsupportedText, DiagnosticIds.UnsupportedNumber,
    ];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (source.ValueToRewrite(diagnostic) is not { } value)
        {
            yield break;
        }

        var position = 0;
        foreach (var replacement in FixSource.Replacements(diagnostic))
        {
            yield return new FixChoice(Title(value, replacement), $"{nameof(ReplaceValueFix)}{position++}", new TextChange(value.Span, replacement));
        }
    }

    // Where more than a literal goes, the title says what.
    private static string Title(ExpressionSyntax value, string replacement) => IsLiteral(value)
        ? $"Change to {FixTitle.Shorten(replacement)}"
        : $"Replace '{FixTitle.Shorten(value.ToString())}' with {FixTitle.Shorten(replacement)}";

    private static bool IsLiteral(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax };
}
