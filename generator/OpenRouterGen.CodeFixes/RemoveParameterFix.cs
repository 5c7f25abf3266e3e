using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>
/// ORG1006, ORG1007, ORG1008, ORG1020, ORG1031 and ORG1035: removes a parameter that contradicts another one or misses it, that is not supported, or
/// that is ignored.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveParameterFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        DiagnosticIds.ContradictingParameters, DiagnosticIds.IgnoredParameter, DiagnosticIds.MissingCompanion, DiagnosticIds.UncertainParameters,
        DiagnosticIds.UnsupportedParameter, DiagnosticIds.ParameterWithoutEffect,
    ];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        var position = 0;
        foreach (var location in diagnostic.AdditionalLocations)
        {
            if (source.Expression(location) is AssignmentExpressionSyntax assignment
                && AssignmentRemoval.Of([assignment], source) is { Length: > 0 } removal)
            {
                yield return new FixChoice($"Remove '{FixTitle.Shorten(Name(assignment))}'", $"{nameof(RemoveParameterFix)}{position}", removal);
            }

            position++;
        }
    }

    private static string Name(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        var other => other.ToString(),
    };
}
