using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The items of a list that is written out, also in a local that does nothing but hold it.</summary>
internal static class WrittenItems
{
    private const int Deepest = 20;

    public static IEnumerable<IOperation> Of(IOperation value, CompilationScope scope, int depth = 0) => value switch
    {
        _ when depth > Deepest => [],
        IConversionOperation conversion => Of(conversion.Operand, scope, depth + 1),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, scope, depth + 1),
        ICollectionExpressionOperation collection => collection.Elements.Where(item => item is not ISpreadOperation),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.Select(Added).OfType<IOperation>(),
        ILocalReferenceOperation local when scope.Locals.ReferencesOf(local.Local, local).All(scope.Locals.IsGiven)
            && scope.Locals.InitializerOf(local) is { } initializer => Of(initializer, scope, depth + 1),
        _ => [],
    };

    private static IOperation? Added(IOperation item) =>
        item is IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments } ? arguments[0].Value : null;
}
