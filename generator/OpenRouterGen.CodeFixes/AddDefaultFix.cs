using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>ORG1011 and ORG1012: adds what happens in all other cases.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddDefaultFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.SwitchExpressionMissesCase, DiagnosticIds.SwitchStatementMissesCase];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        var change = source.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            SwitchExpressionSyntax { Arms.Count: > 0 } choice => Arm(choice),
            SwitchStatementSyntax { Sections.Count: > 0 } choice => Section(choice),
            _ => (TextChange?)null,
        };
        if (change is { } text)
        {
            yield return new FixChoice("Add what happens in all other cases", nameof(AddDefaultFix), text);
        }
    }

    private static TextChange Arm(SwitchExpressionSyntax choice)
    {
        var last = choice.Arms[choice.Arms.Count - 1];
        var comma = choice.Arms.SeparatorCount == choice.Arms.Count ? string.Empty : ",";
        var end = comma.Length == 0 ? choice.Arms.GetSeparator(choice.Arms.Count - 1).Span.End : last.Span.End;
        return new TextChange(new TextSpan(end, 0), $"{comma}{Before(last)}_ => throw new global::System.InvalidOperationException()");
    }

    private static TextChange Section(SwitchStatementSyntax choice)
    {
        var last = choice.Sections[choice.Sections.Count - 1];
        return new TextChange(new TextSpan(last.Span.End, 0), $"{Before(last)}default: break;");
    }

    /// <summary>The line break and indentation that the node stands behind, or a space.</summary>
    private static string Before(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart);
        var indentation = node.SyntaxTree.GetText().ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return string.IsNullOrWhiteSpace(indentation) ? "\n" + indentation : " ";
    }
}
