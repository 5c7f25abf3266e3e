using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Whether an object is sent as it is: passed to a method of an emitted client, directly or through a local that does nothing else.</summary>
internal static class FinalObject
{
    public static bool Is(IOperation creation, CompilationScope scope)
    {
        var value = creation;
        while (value.Parent is IConversionOperation conversion)
        {
            value = conversion;
        }

        return value.Parent switch
        {
            IArgumentOperation argument => IsSent(argument, scope),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlySent(declarator.Symbol, creation, scope),
            _ => false,
        };
    }

    private static bool IsOnlySent(ILocalSymbol local, IOperation within, CompilationScope scope)
    {
        var mentions = scope.Locals.ReferencesOf(local, within);
        return mentions.Any(mention => mention.Parent is IArgumentOperation) && mentions.All(mention => mention.Parent switch
        {
            IArgumentOperation argument => IsSent(argument, scope),
            // What is assigned later belongs to the object as it was read.
            IPropertyReferenceOperation => true,
            _ => false,
        });
    }

    private static bool IsSent(IArgumentOperation argument, CompilationScope scope) =>
        argument.Parameter?.ContainingSymbol is IMethodSymbol { ContainingType: { TypeKind: TypeKind.Class, IsRecord: false } client }
            && scope.Types.IsEmitted(client);
}
