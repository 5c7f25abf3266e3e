using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Counts the items of lists that are written out: collection expressions, arrays, and new lists with their items.</summary>
internal sealed class ItemCounter(LocalValues locals)
{
    private const int Deepest = 20;

    /// <summary>One count for each branch whose items can be counted.</summary>
    public IReadOnlyList<FoundCount> Count(IOperation operation)
    {
        var found = new List<FoundCount>();
        Collect(operation, null, 0, found);
        return found;
    }

    private void Collect(IOperation operation, IOperation? place, int depth, List<FoundCount> into)
    {
        if (depth > Deepest)
        {
            return;
        }

        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion when conversion.GetConversion() is { IsUserDefined: false }:
                Collect(conversion.Operand, place, depth + 1, into);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Collect(conditional.WhenTrue, place, depth + 1, into);
                Collect(whenFalse, place, depth + 1, into);
                break;
            case ICoalesceOperation coalesce:
                Collect(coalesce.Value, place, depth + 1, into);
                Collect(coalesce.WhenNull, place, depth + 1, into);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms) Collect(arm.Value, place, depth + 1, into);
                break;
            case ILocalReferenceOperation local when KeepsItsCount(local.Type) && locals.InitializerOf(local) is { } initializer:
                Collect(initializer, place ?? local, depth + 1, into);
                break;
            case ICollectionExpressionOperation collection:
                into.Add(Elements(collection, place, depth));
                break;
            case IArrayCreationOperation array when CountOf(array) is { } count:
                into.Add(new FoundCount(place ?? operation, operation, count, IsExact: true));
                break;
            case IObjectCreationOperation creation when CountOf(creation) is { } count:
                into.Add(new FoundCount(place ?? operation, operation, count, IsExact: true));
                break;
        }
    }

    private FoundCount Elements(ICollectionExpressionOperation collection, IOperation? place, int depth)
    {
        var count = 0;
        var isExact = true;
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                count++;
                continue;
            }

            var spreadCounts = new List<FoundCount>();
            Collect(spread.Operand, null, depth + 1, spreadCounts);
            isExact &= spreadCounts.Count == 1 && spreadCounts[0].IsExact;
            count += spreadCounts.Count == 1 ? spreadCounts[0].Count : 0;
        }

        return new FoundCount(place ?? collection, collection, count, isExact);
    }

    private static int? CountOf(IArrayCreationOperation array)
    {
        if (array.Initializer is { } initializer)
        {
            return array.DimensionSizes.Length == 1 ? initializer.ElementValues.Length : null;
        }

        return array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: int size } ? size : null;
    }

    // Other collections may drop equal items or add some of their own.
    private static int? CountOf(IObjectCreationOperation creation)
    {
        var isList = creation.Type?.OriginalDefinition is INamedTypeSymbol { MetadataName: "List`1" } list
            && list.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";
        if (!isList || creation.Arguments.Any(argument => argument.Parameter?.Type.SpecialType != SpecialType.System_Int32))
        {
            return null;
        }

        var initializers = creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;
        return initializers.All(item => item is IInvocationOperation { TargetMethod.Name: "Add" }) ? initializers.Length : null;
    }

    // An array or a read-only view of a list that the local alone holds.
    private static bool KeepsItsCount(ITypeSymbol? type) => type is IArrayTypeSymbol
        || type?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IReadOnlyList_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IEnumerable_T;
}
