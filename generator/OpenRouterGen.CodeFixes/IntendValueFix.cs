using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>ORG1002: says that a value is meant which is newer than this client.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IntendValueFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.UnknownEnumValue];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (source.Expression(diagnostic.Location) is not { } value
            || !diagnostic.Properties.TryGetValue(FixProperties.Type, out var type)
            || source.NameOf(type!, value.SpanStart) is not { } name)
        {
            yield break;
        }

        yield return new FixChoice(
            $"Say that it is meant: new {FixTitle.Shorten(name)}({FixTitle.Shorten(value.ToString())})",
            nameof(IntendValueFix),
            [new TextChange(new TextSpan(value.SpanStart, 0), $"new {name}("), new TextChange(new TextSpan(value.Span.End, 0), ")")]);
    }
}
