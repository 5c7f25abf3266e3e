using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>
/// A fix that changes text. What it would delete beside what it corrects, a comment or a directive, is kept by not offering it. A person applies
/// each one: there is no Fix All, which a command that formats would run, but where a fix says otherwise.
/// </summary>
public abstract class TextFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var choice in SafeChoices(diagnostic, source))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(choice.Title, cancellation => ApplyAsync(context.Document, choice.Changes, cancellation), choice.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways to correct a diagnostic, the best first.</summary>
    private protected abstract IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source);

    /// <summary>All diagnostics of a document corrected at once, for the few fixes that have one right answer.</summary>
    private protected async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await FixSource.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return document;
        }

        var changes = diagnostics
            .Select(diagnostic => SafeChoices(diagnostic, source).FirstOrDefault(choice => choice.Key == context.CodeActionEquivalenceKey))
            .OfType<FixChoice>()
            .SelectMany(choice => choice.Changes)
            .Distinct()
            .OrderBy(change => change.Span.Start);
        return await ApplyAsync(document, [.. changes], context.CancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<FixChoice> SafeChoices(Diagnostic diagnostic, FixSource source) =>
        Choices(diagnostic, source).Where(choice => choice.Changes.All(change => !source.HasNotes(change.Span)));

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
