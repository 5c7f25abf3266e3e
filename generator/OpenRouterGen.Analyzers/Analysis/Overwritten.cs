using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Where a local has another object than before, or a copy whose wrong value is replaced.</summary>
internal static class Overwritten
{
    /// <summary>
    /// The end of the first statement behind which a local has another object for certain: an assignment, or an <c>if</c> that looks for the value.
    /// </summary>
    /// <param name="local">The local.</param>
    /// <param name="within">Where it gets the object.</param>
    /// <param name="wrong">The property that has a wrong value.</param>
    public static int From(ILocalSymbol local, IOperation within, IPropertySymbol? wrong)
    {
        var part = within;
        while (part.Parent is { } parent and not IBlockOperation)
        {
            part = parent;
        }

        // Code that may jump is read in another order.
        if (part.Parent is not IBlockOperation block || block.Operations.Any(statement => statement is ILabeledOperation))
        {
            return int.MaxValue;
        }

        return block.Operations.SkipWhile(statement => statement != part).Skip(1)
            .Where(statement => IsAssignment(statement, local) || (wrong is not null && IsMending(statement, local, wrong)))
            .Select(statement => statement.Syntax.Span.End)
            .DefaultIfEmpty(int.MaxValue)
            .First();
    }

    /// <summary>Whether a local is mentioned within a copy of it that sets the property.</summary>
    public static bool IsWithinCopy(ILocalReferenceOperation mention, IPropertySymbol wrong)
    {
        for (var part = mention.Parent; part is not null; part = part.Parent)
        {
            if (part is IWithOperation { Operand: ILocalReferenceOperation original } copy
                && SymbolEqualityComparer.Default.Equals(original.Local, mention.Local) && MemberUse.Sets(copy, wrong))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAssignment(IOperation? statement, ILocalSymbol local) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } }
            && SymbolEqualityComparer.Default.Equals(target.Local, local);

    private static bool IsMending(IOperation statement, ILocalSymbol local, IPropertySymbol wrong) =>
        statement is IConditionalOperation { Condition: var condition, WhenTrue: var mended, WhenFalse: null }
            && condition.Descendants().Any(part =>
                part is IPropertyReferenceOperation { Property: var read } && SymbolEqualityComparer.Default.Equals(read, wrong))
            && (IsAssignment(mended, local) || (mended is IBlockOperation block && block.Operations.Any(inner => IsAssignment(inner, local))));
}
