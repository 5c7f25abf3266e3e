using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The keys of a dictionary that is written out, also in a local that does nothing but hold it.</summary>
internal static class WrittenKeys
{
    private const int Deepest = 20;

    public static IEnumerable<IOperation> Of(IOperation value, CompilationScope scope, int depth = 0) => value switch
    {
        _ when depth > Deepest => [],
        IConversionOperation conversion => Of(conversion.Operand, scope, depth + 1),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, scope, depth + 1),
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.Select(Key).OfType<IOperation>(),
        ILocalReferenceOperation local when scope.Locals.ReferencesOf(local.Local, local).All(scope.Locals.IsGiven)
            && scope.Locals.InitializerOf(local) is { } initializer => Of(initializer, scope, depth + 1),
        _ => [],
    };

    private static IOperation? Key(IOperation item) => item switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } => arguments[0].Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } index } } => index[0].Value,
        _ => null,
    };
}
