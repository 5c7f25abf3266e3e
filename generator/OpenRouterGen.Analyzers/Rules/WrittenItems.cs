using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The items of a list that is written out, also in a local that does nothing but hold it.</summary>
internal static class WrittenItems
{
    private const int Deepest = 20;

    /// <summary>Every item; null when there may be others.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation value, CompilationScope scope, int depth = 0) => value switch
    {
        _ when depth > Deepest => null,
        IConversionOperation conversion => Of(conversion.Operand, scope, depth + 1),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, scope, depth + 1),
        ICollectionExpressionOperation { Elements: var elements } when elements.All(element => element is not ISpreadOperation) => elements,
        IArrayCreationOperation { Initializer.ElementValues: var elements, DimensionSizes.Length: 1 } => elements,
        IObjectCreationOperation creation when ItemCounter.CountOf(creation) > 0 =>
            [.. creation.Initializer!.Initializers.Cast<IInvocationOperation>().Select(call => call.Arguments[0].Value)],
        ILocalReferenceOperation local when scope.Locals.ReferencesOf(local.Local, local).All(scope.Locals.IsGiven)
            && scope.Locals.InitializerOf(local) is { } initializer => Of(initializer, scope, depth + 1),
        _ => null,
    };
}
