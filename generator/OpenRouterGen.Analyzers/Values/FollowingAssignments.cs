using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Assignments to members of an object that a local was just given: the statements after the declaration, until one that does
/// anything else with the local. From there on the object may be anybody's.
/// </summary>
internal static class FollowingAssignments
{
    /// <summary>Takes over what follows; false when a mention of the local is still being typed, and nothing is certain of the object.</summary>
    public static bool Add(ConstructedObject target, IObjectCreationOperation creation, LocalValues locals)
    {
        if (DeclarationOf(creation) is not { } declarator)
        {
            return true;
        }

        var mentions = locals.ReferencesOf(declarator.Symbol, creation);
        var end = declarator.Parent?.Parent is IVariableDeclarationGroupOperation { Parent: IBlockOperation block } group
            ? Follow(target, declarator.Symbol, block, group, mentions)
            : declarator.Syntax.Span.End;

        // An assignment that stands further on, or in a branch: the member has that value or this one.
        foreach (var mention in mentions)
        {
            if (mention.Syntax.SpanStart < end)
            {
                continue;
            }

            if (mention.Parent is null or IInvalidOperation || mention.Parent.Kind == OperationKind.None)
            {
                return false;
            }

            if (Written(mention) is { } property)
            {
                target.Set(property.Property, new MemberValue(property.Parent!, property));
            }
        }

        return true;
    }

    private static IPropertyReferenceOperation? Written(ILocalReferenceOperation mention) => mention.Parent switch
    {
        IPropertyReferenceOperation property when Writes.Is(property) => property,
        IConditionalAccessOperation { WhenNotNull: IAssignmentOperation { Target: IPropertyReferenceOperation property } } => property,
        _ => null,
    };

    /// <summary>Takes over the assignments that follow, and returns where the last of them ends.</summary>
    private static int Follow(
        ConstructedObject target, ILocalSymbol local, IBlockOperation block, IOperation declaration, IReadOnlyList<ILocalReferenceOperation> mentions)
    {
        var end = declaration.Syntax.Span.End;
        var statements = block.Operations;
        for (var i = statements.IndexOf(declaration) + 1; i < statements.Length; i++)
        {
            var statement = statements[i];
            if (AssignmentTo(local, statement) is { } assignment && !Mentions(mentions, assignment.Value))
            {
                target.Set(((IPropertyReferenceOperation)assignment.Target).Property, new MemberValue(assignment, assignment.Value));
            }
            else if (Mentions(mentions, statement) || statement is not IExpressionStatementOperation and not IVariableDeclarationGroupOperation)
            {
                break;
            }

            end = statement.Syntax.Span.End;
        }

        return end;
    }

    private static IVariableDeclaratorOperation? DeclarationOf(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation conversion)
        {
            value = conversion;
        }

        return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator : null;
    }

    private static ISimpleAssignmentOperation? AssignmentTo(ILocalSymbol local, IOperation statement) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment }
            && target.Instance is ILocalReferenceOperation owner
            && SymbolEqualityComparer.Default.Equals(owner.Local, local)
            ? assignment
            : null;

    private static bool Mentions(IReadOnlyList<ILocalReferenceOperation> mentions, IOperation operation)
    {
        var span = operation.Syntax.Span;
        foreach (var mention in mentions)
        {
            if (span.Contains(mention.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }
}
