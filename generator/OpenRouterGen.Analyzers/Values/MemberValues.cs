using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// What members of the compilation hold that nothing can change: fields that are <c>readonly</c>, properties that can only be read, and methods and local
/// functions that take nothing and only return something. A constructor or
/// an <c>init</c> that mentions the member may set it.
/// </summary>
internal sealed class MemberValues(RuntimeTypes types, Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, VariableContent?> _contents = new(SymbolEqualityComparer.Default);

    public VariableContent? ContentOf(ISymbol member) =>
        member is IFieldSymbol { IsReadOnly: true }
            or IPropertySymbol { SetMethod: null, IsIndexer: false, IsVirtual: false, IsAbstract: false }
            or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsVirtual: false, IsAbstract: false, IsAsync: false, Arity: 0 }
            && member.DeclaringSyntaxReferences.Length == 1
            && !types.IsEmitted(member.ContainingType)
            ? _contents.GetOrAdd(member, Read)
            : null;

    private VariableContent? Read(ISymbol member) =>
        Expression(member.DeclaringSyntaxReferences[0].GetSyntax()) is { } written && !MayBeOverridden(member)
            && (member is IMethodSymbol || !IsSetAtFirst(member))
            && !MayBeDefault(member, written) && OperationOf(written) is { } value && !ReadsWhatFollows(member, written, value)
            ? VariableContent.Of(value, isLookedAt: true)
            : null;

    private static ExpressionSyntax? Expression(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } property => Expression(accessors[0], property.Initializer),
        MethodDeclarationSyntax method => Returned(method.Body, method.ExpressionBody),
        LocalFunctionStatementSyntax function => Returned(function.Body, function.ExpressionBody),
        _ => null,
    };

    private static ExpressionSyntax? Returned(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) =>
        arrow?.Expression ?? (body?.Statements is { Count: 1 } statements ? (statements[0] as ReturnStatementSyntax)?.Expression : null);

    private static ExpressionSyntax? Expression(AccessorDeclarationSyntax getter, EqualsValueClauseSyntax? initializer) => (getter, initializer) switch
    {
        ({ Body: null, ExpressionBody: null }, { } written) => written.Value,
        ({ ExpressionBody: { } body }, null) => body.Expression,
        ({ Body: { } body }, null) => Returned(body, null),
        _ => null,
    };

    private static bool MayBeOverridden(ISymbol member) => (member.IsOverride && !member.IsSealed) || member.ContainingType.TypeKind == TypeKind.Interface;

    // A struct need not be constructed.
    private static bool MayBeDefault(ISymbol member, ExpressionSyntax written) =>
        member is { IsStatic: false, ContainingType.IsValueType: true } && written.Parent is EqualsValueClauseSyntax;

    // Static members are set in the order in which they stand; in which order files are taken, nobody says.
    private static bool ReadsWhatFollows(ISymbol member, ExpressionSyntax written, IOperation value) =>
        member.IsStatic && written.Parent is EqualsValueClauseSyntax && value.DescendantsAndSelf().OfType<IMemberReferenceOperation>()
            .Where(read => read.Member is IFieldSymbol { IsConst: false } or IPropertySymbol && read.Member.IsStatic)
            .Where(read => SymbolEqualityComparer.Default.Equals(read.Member.ContainingType, member.ContainingType))
            .SelectMany(read => read.Member.DeclaringSyntaxReferences)
            .Any(other => other.SyntaxTree != written.SyntaxTree || other.Span.Start > written.SpanStart);

    private static bool IsSetAtFirst(ISymbol member) => member.ContainingType.GetMembers().SelectMany(Setters)
        .SelectMany(setter => setter.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax())
        .Where(setter => setter is ConstructorDeclarationSyntax or AccessorDeclarationSyntax)
        .Any(setter => setter.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member.Name));

    /// <summary>What runs while an object is made, or its class is first used: constructors and <c>init</c>, in both of their parts.</summary>
    private static IEnumerable<IMethodSymbol> Setters(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor =>
            constructor.PartialImplementationPart is { } part ? [constructor, part] : [constructor],
        IMethodSymbol { MethodKind: MethodKind.PropertySet, IsInitOnly: true } setter =>
            setter.PartialImplementationPart is { } part ? [setter, part] : [setter],
        _ => [],
    };

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
