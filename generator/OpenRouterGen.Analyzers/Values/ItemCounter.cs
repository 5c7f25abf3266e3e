using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Counts the items of lists that are written out: collection expressions, arrays, and new lists with their items.</summary>
internal sealed class ItemCounter(AlternativeFinder finder, LocalValues locals, ValueFinder values)
{
    private const int Deepest = 20;

    /// <summary>One count for each list that the expression can be; nothing is known of the number where there may be none and more.</summary>
    public Alternatives<FoundCount> Count(IOperation operation) => new(operation, Counts(operation, 0), finder);

    /// <summary>The number of items of an array that is being made; null when it is not written.</summary>
    public static int? CountOf(IArrayCreationOperation array)
    {
        if (array.Initializer is { } initializer)
        {
            return array.DimensionSizes.Length == 1 ? initializer.ElementValues.Length : null;
        }

        return array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: int size } ? size : null;
    }

    private FoundCount[] Counts(IOperation operation, int depth) =>
        depth > Deepest || finder.Find(operation) is not { } found ? [] : [.. found.Select(way => CountOf(way, depth))];

    private FoundCount CountOf(Alternative way, int depth)
    {
        var (count, isExact) = way.Operation switch
        {
            _ when way.IsReplaced => (0, false),
            ICollectionExpressionOperation collection => Elements(collection, depth),
            IArrayCreationOperation array when CountOf(array) is { } items => (items, true),
            IObjectCreationOperation creation when CountOf(creation) is { } items => (items, true),
            IObjectCreationOperation { Arguments: { Length: 1 } source, Initializer: null } copy when IsList(copy) => Least(source[0].Value, depth),
            IInvocationOperation { TargetMethod.ContainingType: { Name: nameof(Enumerable), ContainingNamespace.Name: "Linq" } } call => Sequence(call, depth),
            _ => (0, false),
        };
        if (way.Variables.Any(variable => !KeepsItsCount(variable.Type)))
        {
            (count, isExact) = way.Variables.Count() == 1 && way.Variables.Peek() is ILocalReferenceOperation local
                && Grown(local, way.Operation, depth) is { } more
                ? (count + more, false)
                : (0, false);
        }

        return new FoundCount(way.Place, way.Operation, count, isExact)
        {
            Choice = way.Choice,
            IsLeft = way.IsLeft,
            Conditions = way.Conditions,
            Variables = way.Mentions,
        };
    }

    private (int Count, bool IsExact) Elements(ICollectionExpressionOperation collection, int depth)
    {
        var (count, isExact) = (0, true);
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                count++;
                continue;
            }

            var (least, isOne) = Least(spread.Operand, depth);
            isExact &= isOne;
            count += least;
        }

        return (count, isExact);
    }

    /// <summary>How many items there surely are, and whether there are no more.</summary>
    private (int Count, bool IsExact) Least(IOperation operation, int depth)
    {
        var counts = Counts(operation, depth + 1);
        var least = counts.Length == 0 ? 0 : counts.Min(found => found.Count);
        return (least, counts.Length > 0 && counts.All(found => found.IsExact && found.Count == least));
    }

    // The methods that make a sequence of a stated length, or keep that of another one.
    private (int Count, bool IsExact) Sequence(IInvocationOperation call, int depth)
    {
        var arguments = call.Arguments;
        return call.TargetMethod.Name switch
        {
            nameof(Enumerable.Repeat) or nameof(Enumerable.Range) when Number(arguments[1].Value) is >= 0 and var count => (count, true),
            nameof(Enumerable.Empty) => (0, true),
            nameof(Enumerable.ToArray) or nameof(Enumerable.ToList) or nameof(Enumerable.AsEnumerable) or nameof(Enumerable.Select)
                or nameof(Enumerable.Reverse) or nameof(Enumerable.Cast) => Least(arguments[0].Value, depth),
            nameof(Enumerable.Append) or "Prepend" when Least(arguments[0].Value, depth) is var (items, isOne) => (items + 1, isOne),
            nameof(Enumerable.Take) when Number(arguments[1].Value) is >= 0 and var most && Least(arguments[0].Value, depth) is var (items, isOne) =>
                (Math.Min(items, most), isOne || items >= most),
            nameof(Enumerable.Concat) => Sum(Least(arguments[0].Value, depth), Least(arguments[1].Value, depth)),
            _ => (0, false),
        };
    }

    // A number that other code looks at as well may be another one where it is read.
    private int? Number(IOperation operation) =>
        values.Values(operation, 0) is { Length: 1 } found && found[0] is { Choice: null, Constant: int number } ? number : null;

    private static (int Count, bool IsExact) Sum((int Count, bool IsExact) one, (int Count, bool IsExact) other) =>
        (one.Count + other.Count, one.IsExact && other.IsExact);

    // Other collections may drop equal items or add some of their own.
    public static int? CountOf(IObjectCreationOperation creation)
    {
        if (!IsList(creation) || creation.Arguments.Any(argument => argument.Parameter?.Type.SpecialType != SpecialType.System_Int32))
        {
            return null;
        }

        var initializers = creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;
        return initializers.All(item => item is IInvocationOperation { TargetMethod.Name: "Add" }) ? initializers.Length : null;
    }

    private static bool IsList(IObjectCreationOperation creation) => creation.Type?.OriginalDefinition is INamedTypeSymbol { MetadataName: "List`1" } list
        && list.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";

    /// <summary>How many items are surely added to a list before it is read; null when something else may have been done with it.</summary>
    private int? Grown(ILocalReferenceOperation local, IOperation made, int depth)
    {
        var added = 0;
        var block = StatementOf(made)?.Parent;
        foreach (var mention in locals.ReferencesOf(local.Local, local))
        {
            if (mention.Syntax.SpanStart == local.Syntax.SpanStart || locals.IsGiven(mention))
            {
                continue;
            }

            if (mention.Parent is not IInvocationOperation { TargetMethod.Name: "Add" or "AddRange", Instance: var receiver } call || receiver != mention)
            {
                return null;
            }

            var isSurelyDone = call.Parent is IExpressionStatementOperation { Parent: var parent } && parent == block
                && mention.Syntax.SpanStart < local.Syntax.SpanStart;
            added += !isSurelyDone ? 0 : call.TargetMethod.Name == "Add" ? 1 : Least(call.Arguments[0].Value, depth).Count;
        }

        return added;
    }

    private static IOperation? StatementOf(IOperation operation)
    {
        var statement = operation;
        while (statement is not null and not IVariableDeclarationGroupOperation)
        {
            statement = statement.Parent;
        }

        return statement;
    }

    // An array or a read-only view of a list that the local alone holds.
    private static bool KeepsItsCount(ITypeSymbol? type) => type is IArrayTypeSymbol
        || type?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IReadOnlyList_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IEnumerable_T;
}
