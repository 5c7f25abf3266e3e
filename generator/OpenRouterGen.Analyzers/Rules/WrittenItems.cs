using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The items of a list as they are written, in place or in a local that nothing else is done with.</summary>
internal static class WrittenItems
{
    private const int Deepest = 20;

    private static readonly (IReadOnlyList<IOperation> Items, bool AreAll) s_none = ([], false);

    /// <summary>Every item; null when there may be others.</summary>
    public static IReadOnlyList<IOperation>? Every(IOperation value, CompilationScope scope) =>
        Find(value, scope, 0) is { AreAll: true } found ? found.Items : null;

    /// <summary>The items that are seen; there may be others.</summary>
    public static IReadOnlyList<IOperation> Seen(IOperation value, CompilationScope scope) => Find(value, scope, 0).Items;

    private static (IReadOnlyList<IOperation> Items, bool AreAll) Find(IOperation value, CompilationScope scope, int depth) => value switch
    {
        _ when depth > Deepest => s_none,
        IConversionOperation conversion => Find(conversion.Operand, scope, depth + 1),
        IParenthesizedOperation parenthesized => Find(parenthesized.Operand, scope, depth + 1),
        ICollectionExpressionOperation { Elements: var elements } =>
            ([.. elements.Where(element => element is not ISpreadOperation)], elements.All(element => element is not ISpreadOperation)),
        IArrayCreationOperation { Initializer: { } initializer } array => (initializer.ElementValues, array.DimensionSizes.Length == 1),
        IObjectCreationOperation { Initializer: { } initializer } creation =>
            ([.. initializer.Initializers.Select(Added).OfType<IOperation>()], ItemCounter.CountOf(creation) > 0),
        ILocalReferenceOperation local when scope.Locals.ReferencesOf(local.Local, local).All(scope.Locals.IsGiven)
            && scope.Locals.InitializerOf(local) is { } initializer => Find(initializer, scope, depth + 1),
        _ => s_none,
    };

    private static IOperation? Added(IOperation item) =>
        item is IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments } ? arguments[0].Value : null;
}
