using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>ORG1008: adds the parameter that another one needs, with a value to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddParameterFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.MissingCompanion];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (diagnostic.AdditionalLocations.Count == 0
            || source.Expression(diagnostic.AdditionalLocations[0]) is not AssignmentExpressionSyntax assignment
            || !diagnostic.Properties.TryGetValue(FixProperties.Member, out var name)
            || source.Model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol present
            || present.ContainingType.GetMembers(name!).OfType<IPropertySymbol>().FirstOrDefault() is not { } missing)
        {
            yield break;
        }

        if (Change(assignment, missing) is { } change)
        {
            yield return new FixChoice($"Add '{name}'", nameof(AddParameterFix), change);
        }
    }

    private static TextChange? Change(AssignmentExpressionSyntax assignment, IPropertySymbol missing) => assignment switch
    {
        { Parent: InitializerExpressionSyntax initializer } when Unset(initializer, missing.Name) is { } unset =>
            new TextChange(unset.Right.Span, Placeholder(missing.Type)),
        { Parent: InitializerExpressionSyntax } => new TextChange(new TextSpan(assignment.Span.End, 0), $", {missing.Name} = {Placeholder(missing.Type)}"),
        { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement, Left: MemberAccessExpressionSyntax access } =>
            new TextChange(new TextSpan(statement.Span.End, 0), $" {access.Expression}.{missing.Name} = {Placeholder(missing.Type)};"),
        _ => null,
    };

    private static AssignmentExpressionSyntax? Unset(InitializerExpressionSyntax initializer, string name) => initializer.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(member => member.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);

    private static string Placeholder(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => SymbolDisplay.FormatLiteral(FixProperties.Placeholder, quote: true),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Placeholder(nullable.TypeArguments[0]),
        { SpecialType: SpecialType.System_Boolean } => "true",
        { IsValueType: true, SpecialType: not SpecialType.None } => "1",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "[]",
        _ => "new()",
    };
}
