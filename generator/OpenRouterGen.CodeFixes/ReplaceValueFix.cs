using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>
/// ORG1001, ORG1002, ORG1003, ORG1009, ORG1030, ORG1032 and ORG1033: writes the nearest bound, the nearest known or supported value, a shorter
/// text, or one to fill in.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReplaceValueFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        DiagnosticIds.NumberOutOfRange, DiagnosticIds.UnknownEnumValue, DiagnosticIds.TextLength, DiagnosticIds.RequiredIsNull,
        DiagnosticIds.UnknownEntry, DiagnosticIds.UnsupportedText, DiagnosticIds.UnsupportedNumber,
    ];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (source.ValueToRewrite(diagnostic) is not { } value)
        {
            yield break;
        }

        // A null! is replaced with its exclamation mark.
        var span = value.Parent is { } parent && parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? parent.Span : value.Span;
        var position = 0;
        foreach (var replacement in FixSource.Replacements(diagnostic))
        {
            // By its position: Fix All takes the nearest everywhere, or the second nearest.
            yield return new FixChoice($"Change to {replacement}", $"{nameof(ReplaceValueFix)}{position++}", new TextChange(span, replacement));
        }
    }
}
