using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.CodeFixes;

/// <summary>
/// Changes everything in a request that the entry which it names does not accept (ORG1031 to ORG1035), at once and as the runtime fits a request: to the
/// nearest that it accepts, or away. A person asks for it; it is no fix, so that nothing applies it to many requests.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FitRequestRefactoring : CodeRefactoringProvider
{
    // Of an id; what stands before it in the title has 22 characters.
    private const int LongestName = 50;

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // Asked wherever the caret goes: what no object is made at needs no symbols.
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var around = root?.FindNode(context.Span, getInnermostNodeForTie: true).AncestorsAndSelf().Where(IsMade).ToList();
        if (around is not { Count: > 0 }
            || await FixSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source
            || CompilationScope.Of(source.Model.Compilation) is not { } scope)
        {
            return;
        }

        foreach (var made in around)
        {
            if (source.Model.GetOperation(made, context.CancellationToken) is not { } operation || RequestMending.Of(operation, scope) is not { } mending)
            {
                continue;
            }

            if (Changes(mending, source) is { Length: > 0 } changes)
            {
                context.RegisterRefactoring(CodeAction.Create(
                    $"Make this request fit {FixTitle.Shorten(mending.Entry.Id, LongestName)}",
                    _ => Task.FromResult(context.Document.WithText(source.Text.WithChanges(changes))),
                    nameof(FitRequestRefactoring)));
            }

            return;
        }
    }

    private static bool IsMade(SyntaxNode node) => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax;

    private static ImmutableArray<TextChange> Changes(RequestMending mending, FixSource source)
    {
        var mends = mending.Mends().ToLookup(mend => mend.IsRemoval);
        var changed = mends[false].SelectMany(mend => Values(mend, source));
        var removed = mends[true].Select(mend => mend.Assignment.Syntax).OfType<AssignmentExpressionSyntax>();
        return
        [
            .. changed.Where(change => !source.HasNotes(change.Span)).Concat(AssignmentRemoval.Of(removed, source)).Distinct()
                .OrderBy(change => change.Span.Start),
        ];
    }

    /// <summary>The text instead of a value; none where it is written in another document.</summary>
    private static IEnumerable<TextChange> Values(ParameterMend mend, FixSource source)
    {
        var (used, written) = (mend.Place.Syntax.GetLocation(), mend.Source.Syntax.GetLocation());
        return source.Expression(used) is not { } place || source.Expression(written) is not { } value ? []
            : mend.Limit is { } limit ? ItemRemoval.Of(value, place, limit, source)
            : source.ValueToRewrite(used, written) is { } rewritten ? [new TextChange(rewritten.Span, mend.Text!)]
            : [];
    }
}
