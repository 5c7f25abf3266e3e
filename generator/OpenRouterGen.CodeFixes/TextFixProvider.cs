using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>
/// A fix that changes text. Fix All is the sum of the single changes, in a document, a project or a solution; where two of them touch, the
/// first wins and the other is offered again.
/// </summary>
public abstract class TextFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var choice in Choices(diagnostic, source))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(choice.Title, cancellation => ApplyAsync(context.Document, choice.Changes, cancellation), choice.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways to correct a diagnostic, the best first.</summary>
    private protected abstract IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source);

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return document;
        }

        var changes = diagnostics
            .Select(diagnostic => Choices(diagnostic, source).FirstOrDefault(choice => choice.Key == context.CodeActionEquivalenceKey))
            .OfType<FixChoice>()
            .SelectMany(choice => choice.Changes);
        return await ApplyAsync(document, WithoutOverlap(changes), context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<FixSource?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new FixSource(root, model);
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }

    private static ImmutableArray<TextChange> WithoutOverlap(IEnumerable<TextChange> changes)
    {
        var kept = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (kept.Count == 0 || change.Span.Start >= kept[kept.Count - 1].Span.End)
            {
                kept.Add(change);
            }
        }

        return kept.ToImmutable();
    }
}
