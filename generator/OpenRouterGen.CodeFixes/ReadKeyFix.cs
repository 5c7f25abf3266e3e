using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>ORG1010: reads the key from the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReadKeyFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.ApiKeyInSource];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (source.ValueToRewrite(diagnostic) is not { } value
            || MustBeConstant(value)
            || !IsWholeKey(value, source)
            || !diagnostic.Properties.TryGetValue(FixProperties.Variable, out var variable)
            || variable is null)
        {
            yield break;
        }

        var environment = source.NameOf("System.Environment", value.SpanStart) ?? "global::System.Environment";
        var text = $"{environment}.GetEnvironmentVariable({SymbolDisplay.FormatLiteral(variable, quote: true)}){Suppression(value, source)}";
        yield return new FixChoice($"Read '{FixTitle.Shorten(variable)}' from the environment", nameof(ReadKeyFix), new TextChange(value.Span, text));
    }

    private static bool MustBeConstant(ExpressionSyntax value) => value.Ancestors().Any(node => node switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        AttributeSyntax or ParameterSyntax or CaseSwitchLabelSyntax or PatternSyntax => true,
        _ => false,
    });

    // A key within a longer text cannot be replaced by the key alone.
    private static bool IsWholeKey(ExpressionSyntax value, FixSource source) =>
        source.Model.GetConstantValue(value) is { HasValue: true, Value: string text }
            ? text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.')
            : source.Model.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_String;

    // Without a key in the environment the client says so itself, at its first call.
    private static string Suppression(ExpressionSyntax value, FixSource source)
    {
        var isNullable = (source.Model.GetNullableContext(value.SpanStart) & NullableContext.Enabled) != 0;
        return isNullable && !TakesNull(value, source) ? "!" : string.Empty;
    }

    private static bool TakesNull(ExpressionSyntax value, FixSource source) =>
        value.Parent is AssignmentExpressionSyntax assignment
            && source.Model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { NullableAnnotation: NullableAnnotation.Annotated };
}
