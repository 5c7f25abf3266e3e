using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Whether the mention of a variable or a member may change it. What is not understood does.</summary>
internal static class Writes
{
    public static bool Is(IOperation mention)
    {
        var target = mention;
        while (target.Parent is ITupleOperation or IConversionOperation or IParenthesizedOperation)
        {
            target = target.Parent;
        }

        return target.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == target || assignment is ISimpleAssignmentOperation { IsRef: true },
            IIncrementOrDecrementOperation => true,
            IAddressOfOperation => true,
            IArgumentOperation argument => argument.Parameter is null or { RefKind: not RefKind.None },
            IInvocationOperation invocation => IsExtended(target, invocation.Instance, invocation.TargetMethod),
            IPropertyReferenceOperation property => IsExtended(target, property.Instance, property.Property),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            IReturnOperation { Syntax: var syntax } => syntax.DescendantNodes().Any(node => node is RefExpressionSyntax),
            IConditionalOperation { IsRef: true } => true,
            IInvalidOperation or IDynamicInvocationOperation => true,

            // What the compiler has no operation for, such as __makeref.
            { Kind: OperationKind.None } => true,
            null => true,
            _ => false,
        };
    }

    // The receiver of an extension block may be taken by reference.
    private static bool IsExtended(IOperation target, IOperation? instance, ISymbol member) =>
        target == instance && target.Type is not { IsReferenceType: true } && member.ContainingType?.TypeKind == TypeKind.Extension;
}
