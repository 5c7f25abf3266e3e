using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>
/// ORG1011 and ORG1012: adds what happens in all other cases, which is what happens without it. So there is one right answer, and a Fix All for
/// documents and projects.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddDefaultFix : TextFixProvider
{
    private const string Exception = "System.InvalidOperationException";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.SwitchExpressionMissesCase, DiagnosticIds.SwitchStatementMissesCase];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync, [FixAllScope.Document, FixAllScope.Project]);

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        var changes = source.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            SwitchExpressionSyntax { Arms.Count: > 0, CloseBraceToken.IsMissing: false } choice => Arm(choice, source),
            SwitchStatementSyntax { Sections.Count: > 0, CloseBraceToken.IsMissing: false } choice => Section(choice, source),
            _ => [],
        };
        if (changes.Length > 0)
        {
            yield return new FixChoice("Add what happens in all other cases", nameof(AddDefaultFix), changes);
        }
    }

    private static ImmutableArray<TextChange> Arm(SwitchExpressionSyntax choice, FixSource source)
    {
        var last = choice.Arms[choice.Arms.Count - 1];
        var hasComma = choice.Arms.SeparatorCount == choice.Arms.Count;
        var exception = source.NameOf(Exception, choice.SpanStart) ?? $"global::{Exception}";
        var arm = $"_ => throw new {exception}(){(hasComma ? "," : string.Empty)}";
        return Before(choice.CloseBraceToken, last, arm, source) is not { } added ? []
            : hasComma ? [added]
            : [new TextChange(new TextSpan(last.Span.End, 0), ","), added];
    }

    private static ImmutableArray<TextChange> Section(SwitchStatementSyntax choice, FixSource source) =>
        Before(choice.CloseBraceToken, choice.Sections[choice.Sections.Count - 1], "default: break;", source) is { } added ? [added] : [];

    /// <summary>
    /// Adds before the closing brace, behind the comments of what stands last. Null where directives stand between: what follows what would
    /// depend on them.
    /// </summary>
    private static TextChange? Before(SyntaxToken brace, SyntaxNode last, string added, FixSource source)
    {
        if (source.HasConditions(TextSpan.FromBounds(last.Span.End, brace.SpanStart)))
        {
            return null;
        }

        if (FixLines.IndentationOf(source.Text, brace.SpanStart) is { } outer)
        {
            var indentation = FixLines.IndentationOf(source.Text, last.SpanStart) ?? outer + "    ";
            var line = indentation + added + FixLines.BreakBefore(source.Text, brace.SpanStart);
            return new TextChange(new TextSpan(brace.SpanStart - outer.Length, 0), line);
        }

        var space = char.IsWhiteSpace(source.Text[brace.SpanStart - 1]) ? string.Empty : " ";
        return new TextChange(new TextSpan(brace.SpanStart, 0), $"{space}{added} ");
    }
}
