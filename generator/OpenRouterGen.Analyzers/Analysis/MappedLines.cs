using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>The parts of a generated text that <c>#line</c> says a person wrote in another file.</summary>
internal sealed class MappedLines
{
    private readonly IReadOnlyList<TextSpan> _spans;

    private MappedLines(IReadOnlyList<TextSpan> spans) => _spans = spans;

    /// <summary>Null for a text without such parts, which is most of what generators make.</summary>
    public static MappedLines? Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!tree.GetRoot(cancellationToken).ContainsDirectives)
        {
            return null;
        }

        var mapped = tree.GetLineMappings(cancellationToken).Where(mapping => mapping is { IsHidden: false, MappedSpan.HasMappedPath: true }).ToList();
        if (mapped.Count == 0)
        {
            return null;
        }

        var lines = tree.GetText(cancellationToken).Lines;
        return new MappedLines([.. mapped.Select(mapping => lines.GetTextSpan(mapping.Span))]);
    }

    /// <summary>Whether a node begins in such a part.</summary>
    public bool Begins(SyntaxNode node) => _spans.Any(span => span.Start <= node.SpanStart && node.SpanStart <= span.End);

    /// <summary>Whether such a part touches a node.</summary>
    public bool Touches(SyntaxNode node) => _spans.Any(span => span.IntersectsWith(node.Span));
}
