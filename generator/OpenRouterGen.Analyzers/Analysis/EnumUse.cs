using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>
/// Whether a value of an open enum may be sent. One that is only compared with what came back may be newer than this client, and so may those of a list
/// that no request gets. One that is only shown is no value at all, such as what is printed where an answer has none.
/// </summary>
internal sealed class EnumUse(CompilationScope scope)
{
    private bool _isListed;

    public static bool MayBeSent(IOperation value, OpenEnum type, CompilationScope scope) =>
        scope.Requests.Contains(type.Type) && new EnumUse(scope).MayBeSent(value);

    private bool MayBeSent(IOperation value)
    {
        while (Holder(value) is { } holder)
        {
            value = holder;
        }

        return value.Parent switch
        {
            _ when IsCompared(value) || IsShown(value) => false,
            IArgumentOperation { Parent: IInvocationOperation { Instance: ILocalReferenceOperation list } call } argument
                when TakesAnything(argument.Parameter!) =>
                IsGrowth(call) && IsGiven(list.Local, list),
            IArgumentOperation { Parameter.ContainingSymbol: { } method } => scope.Types.IsEmitted(method.ContainingType) || !_isListed,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } }
                when scope.Types.IsEmitted(property.ContainingType) =>
                scope.Requests.Contains((ISymbol)property),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsUsed(local.Local, local),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsUsed(declarator.Symbol, declarator),
            IFieldInitializerOperation initializer => !_isListed && !initializer.InitializedFields.All(field => MemberUse.IsUnsent(field)),
            _ => !_isListed,
        };
    }

    /// <summary>What has the value without changing it: a branch, a list, or what a generic method makes of it.</summary>
    private IOperation? Holder(IOperation value)
    {
        switch (value.Parent)
        {
            case IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation
                or ISwitchExpressionOperation:
                return value.Parent;
            case ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation or ISpreadOperation:
                _isListed = true;
                return value.Parent;
            case IArgumentOperation
            {
                Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } }
            }:
                _isListed = true;
                return list;
            // What Razor writes around the value of a component's parameter.
            case IArgumentOperation
            {
                Parent: IInvocationOperation { TargetMethod: { Name: "TypeCheck", ContainingType.Name: "RuntimeHelpers" } } checkedValue,
            }:
                return checkedValue;
            case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { Instance: null } call }
                when TakesAnything(parameter) && !scope.Types.IsEmitted(call.TargetMethod.ContainingType) && call.Type is { SpecialType: SpecialType.None }:
                _isListed = true;
                return call;
            default:
                return null;
        }
    }

    private bool IsUsed(ILocalSymbol local, IOperation within) => _isListed
        ? IsGiven(local, within)
        : scope.Locals.ReferencesOf(local, within).Where(mention => !Writes.Is(mention)).ToList() is not { Count: > 0 } mentions
            || !mentions.All(IsOnlyLookedAt);

    /// <summary>Whether a list is given to a request, and otherwise only grows.</summary>
    private bool IsGiven(ILocalSymbol local, IOperation within)
    {
        var mentions = scope.Locals.ReferencesOf(local, within);
        return mentions.Any(scope.Locals.IsGiven)
            && mentions.All(mention => scope.Locals.IsGiven(mention)
                || (mention.Parent is IInvocationOperation call && call.Instance == mention && IsGrowth(call)));
    }

    private static bool IsGrowth(IInvocationOperation call) => call.TargetMethod.Name is "Add" or "AddRange" or "Insert";

    private static bool IsOnlyLookedAt(IOperation mention)
    {
        var value = mention;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
        {
            value = value.Parent;
        }

        return IsCompared(value) || IsShown(value);
    }

    // A hole of a text, the text of the value, what is written somewhere, a row of a table, a tag, and what things are grouped or sorted by.
    private static bool IsShown(IOperation value) => value.Parent switch
    {
        IInterpolationOperation => true,
        IInvocationOperation { TargetMethod.Name: nameof(ToString) } call => call.Instance == value,
        IPropertyReferenceOperation { Property.Type.SpecialType: SpecialType.System_String } property => property.Instance == value,
        IArgumentOperation { Parameter: { Type.SpecialType: SpecialType.System_Object, ContainingSymbol.Name: var method } } =>
            method.StartsWith("Write", StringComparison.Ordinal) || method.StartsWith("Append", StringComparison.Ordinal)
                || method is nameof(string.Format) or nameof(string.Concat) or nameof(string.Join),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } =>
            property.ContainingType.IsAnonymousType || property.Type.SpecialType == SpecialType.System_Object,
        IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: var argument } } } } =>
            argument is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var method } } && IsByKey(method),
        _ => false,
    };

    private static bool IsByKey(string method) => method.EndsWith("By", StringComparison.Ordinal) || method is "OrderByDescending" or "ToLookup";

    private static bool IsCompared(IOperation value) => value.Parent switch
    {
        IBinaryOperation or ITupleBinaryOperation or IIsPatternOperation => true,
        ITupleOperation { Parent: ITupleBinaryOperation } => true,
        IInvocationOperation { TargetMethod.Name: "Equals" or "CompareTo" or "Contains" } call => call.Instance == value,

        // list.Contains("text") and Assert.Equal("text", value): a method that takes anything does not send it.
        IArgumentOperation { Parameter: { } parameter, Parent: var call } =>
            parameter.ContainingSymbol.Name is "Equals" or "CompareTo" or "Contains"
                || (TakesAnything(parameter) && call is not IInvocationOperation { Instance: ILocalReferenceOperation }),
        IArgumentOperation => true,
        _ => false,
    };

    private static bool TakesAnything(IParameterSymbol parameter) => TakesAnything(parameter.OriginalDefinition.Type);

    private static bool TakesAnything(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => TakesAnything(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(TakesAnything),
        _ => false,
    };
}
