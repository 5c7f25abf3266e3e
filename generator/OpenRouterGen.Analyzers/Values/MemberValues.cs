using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// What members of the compilation hold that nothing can change: fields that are <c>static readonly</c>, and properties that can only be read. A
/// constructor that mentions the member may set it.
/// </summary>
internal sealed class MemberValues(RuntimeTypes types, Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, VariableContent?> _contents = new(SymbolEqualityComparer.Default);

    public VariableContent? ContentOf(IMemberReferenceOperation mention) =>
        mention.Member is IFieldSymbol { IsStatic: true, IsReadOnly: true }
            or IPropertySymbol { SetMethod: null, IsIndexer: false, IsVirtual: false, IsAbstract: false }
            && mention.Member.DeclaringSyntaxReferences.Length == 1
            && !types.IsEmitted(mention.Member.ContainingType)
            ? _contents.GetOrAdd(mention.Member, Read)
            : null;

    private VariableContent? Read(ISymbol member) =>
        Expression(member.DeclaringSyntaxReferences[0].GetSyntax()) is { } written && !MayBeOverridden(member) && !IsSetByConstructor(member)
            && !MayBeDefault(member, written) && OperationOf(written) is { } value
            ? new VariableContent([(value, null)], IsLookedAt: true)
            : null;

    private static ExpressionSyntax? Expression(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } property => Expression(accessors[0], property.Initializer),
        _ => null,
    };

    private static ExpressionSyntax? Expression(AccessorDeclarationSyntax getter, EqualsValueClauseSyntax? initializer) => (getter, initializer) switch
    {
        ({ Body: null, ExpressionBody: null }, { } written) => written.Value,
        ({ ExpressionBody: { } body }, null) => body.Expression,
        ({ Body.Statements: { Count: 1 } statements }, null) => (statements[0] as ReturnStatementSyntax)?.Expression,
        _ => null,
    };

    private static bool MayBeOverridden(ISymbol member) => (member.IsOverride && !member.IsSealed) || member.ContainingType.TypeKind == TypeKind.Interface;

    // A struct need not be constructed.
    private static bool MayBeDefault(ISymbol member, ExpressionSyntax written) =>
        member is { IsStatic: false, ContainingType.IsValueType: true } && written.Parent is EqualsValueClauseSyntax;

    private static bool IsSetByConstructor(ISymbol member) => member.ContainingType.Constructors
        .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax())
        .OfType<ConstructorDeclarationSyntax>()
        .Any(constructor => constructor.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member.Name));

    private IOperation? OperationOf(ExpressionSyntax expression)
    {
        // Asked once for a member whose value is given to a request: its declaration may stand in any file.
#pragma warning disable RS1030
        var model = compilation.GetSemanticModel(expression.SyntaxTree);
#pragma warning restore RS1030
        return model.GetOperation(expression) is { } operation ? Converted(operation) : null;
    }

    private static IOperation Converted(IOperation operation)
    {
        while (operation.Parent is IConversionOperation { IsImplicit: true } conversion && conversion.Syntax == operation.Syntax)
        {
            operation = conversion;
        }

        return operation;
    }
}
