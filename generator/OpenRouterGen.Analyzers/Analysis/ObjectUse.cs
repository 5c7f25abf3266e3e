using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>
/// Whether an emitted object, or one that is a part of it, is only made to be compared with: what is expected, what is looked for. Nothing of it is sent.
/// </summary>
internal sealed class ObjectUse(CompilationScope scope)
{
    // Locals that hold each other's parts.
    private const int Deepest = 10;

    /// <summary>Whether what is made, set or converted here ends in objects that are only compared.</summary>
    public bool IsOnlyCompared(IOperation operation) => operation switch
    {
        IObjectCreationOperation or IWithOperation => scope.Types.IsEmitted(operation.Type as INamedTypeSymbol) && IsOnlyCompared(operation, 0),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } => scope.Types.IsEmitted(target.Property.ContainingType)
            && IsOwnerOnlyCompared(target, 0),
        IConversionOperation conversion => scope.Types.IsEmitted(conversion.OperatorMethod?.ContainingType) && IsOnlyCompared(operation, 0),
        _ => false,
    };

    private bool IsOnlyCompared(IOperation part, int depth)
    {
        var value = part;
        while (Holder(value) is { } holder)
        {
            value = holder;
        }

        return value.Parent switch
        {
            _ when depth > Deepest => false,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or ITupleBinaryOperation => true,
            IInvocationOperation call => call.Instance == value && MemberComparisons.IsComparison(call.TargetMethod.Name),
            IArgumentOperation { Parent: IInvocationOperation call } => MemberComparisons.IsComparison(call.TargetMethod.Name),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when assignment.Value == value =>
                scope.Types.IsEmitted(target.Property.ContainingType) && IsOwnerOnlyCompared(target, depth + 1),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == value =>
                IsOnlyCompared(local.Local, local, depth + 1),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlyCompared(declarator.Symbol, declarator, depth + 1),
            IFieldInitializerOperation initializer => initializer.InitializedFields.All(MemberComparisons.IsOnlyCompared),
            IPropertyInitializerOperation initializer => initializer.InitializedProperties.All(MemberComparisons.IsOnlyCompared),
            _ => false,
        };
    }

    private bool IsOnlyCompared(ILocalSymbol local, IOperation within, int depth)
    {
        var read = scope.Locals.ReferencesOf(local, within).Where(mention => !IsSet(mention)).ToList();
        return read.Count > 0 && read.All(mention => IsOnlyCompared(mention, depth));
    }

    // In an initializer, or by an assignment to a member of a local.
    private bool IsOwnerOnlyCompared(IPropertyReferenceOperation member, int depth) => member switch
    {
        { Instance: ILocalReferenceOperation owner } => IsOnlyCompared(owner.Local, owner, depth),
        { Parent.Parent: IObjectOrCollectionInitializerOperation { Parent: { } made } } => IsOnlyCompared(Made(made), depth),
        _ => false,
    };

    // The members of a member: new() { Provider = { Sort = ... } }.
    private static IOperation Made(IOperation initialized)
    {
        var made = initialized;
        while (made is IMemberInitializerOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: { } outer } })
        {
            made = outer;
        }

        return made;
    }

    /// <summary>What has the value as a part or as it is: a branch, a list, or the member that is read of it.</summary>
    private static IOperation? Holder(IOperation value) => value.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ICollectionExpressionOperation or IArrayInitializerOperation
            or IArrayCreationOperation or ISwitchExpressionArmOperation or ITupleOperation => value.Parent,
        IConditionalOperation conditional when conditional.Condition != value => conditional,
        ISwitchExpressionOperation choice when choice.Value != value => choice,
        IArgumentOperation
        {
            Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } }
        } => list,
        IPropertyReferenceOperation member when member.Instance == value && !Writes.Is(member) => member,
        _ => null,
    };

    private static bool IsSet(ILocalReferenceOperation mention) =>
        mention.Parent is ISimpleAssignmentOperation assignment && assignment.Target == mention
        || mention.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation set } member && set.Target == member;
}
