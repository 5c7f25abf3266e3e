using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The parts of what is written out as a whole: of tuples, of anonymous objects, and of lists that are gone through.</summary>
internal static class WrittenParts
{
    /// <summary>The elements of a tuple; null for everything else.</summary>
    public static IReadOnlyList<IOperation>? Elements(IOperation tuple) => (Unconverted(Declared(tuple)) as ITupleOperation)?.Elements;

    /// <summary>What a declaration within an expression declares; everything else is itself.</summary>
    public static IOperation Declared(IOperation operation) => operation is IDeclarationExpressionOperation declaration ? declaration.Expression : operation;

    /// <summary>The part of a tuple that a deconstruction declares a local with; null for everything else.</summary>
    public static IOperation? DeclaredWith(ILocalReferenceOperation declared)
    {
        var target = (IOperation)declared;
        while (target.Parent is ITupleOperation or IDeclarationExpressionOperation)
        {
            target = target.Parent;
        }

        if (target.Parent is not IDeconstructionAssignmentOperation deconstruction
            || Elements(deconstruction.Target) is not { } targets
            || Elements(deconstruction.Value) is not { } parts
            || targets.Count != parts.Count)
        {
            return null;
        }

        for (var i = 0; i < targets.Count; i++)
        {
            if (Declared(targets[i]) == declared)
            {
                return SymbolEqualityComparer.Default.Equals(declared.Type, parts[i].Type) ? parts[i] : null;
            }
        }

        return null;
    }

    /// <summary>The part that a member reads.</summary>
    public static IOperation? Of(IOperation whole, ISymbol member)
    {
        var part = (Unconverted(whole), member) switch
        {
            (ITupleOperation { Elements: var elements }, IFieldSymbol field) when IndexOf(field) is { } index && index < elements.Length => elements[index],
            (IAnonymousObjectCreationOperation made, IPropertySymbol property) => made.Initializers.OfType<ISimpleAssignmentOperation>()
                .FirstOrDefault(one => one.Target is IPropertyReferenceOperation target && target.Property.Name == property.Name)?.Value,
            _ => null,
        };
        var type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
        return SymbolEqualityComparer.Default.Equals(part?.Type, type) ? part : null;
    }

    /// <summary>Whether a part of the local is set by itself, at any depth.</summary>
    public static bool IsChanged(ILocalReferenceOperation mention)
    {
        for (var part = mention.Parent; part is IFieldReferenceOperation; part = part.Parent)
        {
            if (Writes.Is(part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The items of a list that is written out; null for every other one.</summary>
    public static IReadOnlyList<IOperation>? Items(IOperation list) => list switch
    {
        IArrayCreationOperation { DimensionSizes.Length: 1, Initializer.ElementValues: var items } => items,
        ICollectionExpressionOperation { Elements: var items } when !items.Any(item => item is ISpreadOperation) => items,
        _ => null,
    };

    /// <summary>Whether a mention of a list does nothing but go through it.</summary>
    public static bool IsGoneThrough(ILocalReferenceOperation list)
    {
        IOperation whole = list;
        while (whole.Parent is IConversionOperation { IsImplicit: true })
        {
            whole = whole.Parent;
        }

        return whole.Parent is IForEachLoopOperation loop && loop.Collection == whole;
    }

    /// <summary>Whether every item of a loop comes to a mention of it: nothing in the loop branches on the way, and nothing leaves it.</summary>
    public static bool AreAllReached(ILocalReferenceOperation item, IForEachLoopOperation loop)
    {
        for (var operation = (IOperation)item; operation.Parent is { } parent; operation = parent)
        {
            if (parent == loop)
            {
                return !loop.Body.DescendantsAndSelf().Any(part => part is IBranchOperation or IReturnOperation or IThrowOperation);
            }

            if (parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation or ICoalesceOperation
                or IConditionalAccessOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation or IBinaryOperation
                || (parent is ILoopOperation inner && !(inner is IForEachLoopOperation each && each.Collection == operation)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What the compiler converts by itself.</summary>
    public static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    // Whatever it is called, a field of a tuple is one of Item1, Item2 and so on.
    private static int? IndexOf(IFieldSymbol field) =>
        field.ContainingType.IsTupleType && (field.CorrespondingTupleField ?? field).Name is var name && name.StartsWith("Item", StringComparison.Ordinal)
            && int.TryParse(name.Substring("Item".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position - 1 : null;
}
