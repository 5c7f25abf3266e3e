using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Conditions;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Follows an expression through branches, conversions that keep the value, and variables, to what it can be. A branch that constants rule out is
/// no alternative.
/// </summary>
internal sealed class AlternativeFinder(RuntimeTypes types, VariableValues variables)
{
    private const int Deepest = 40;
    private const int Most = 64;

    /// <summary>The alternatives; null when there are too many to be looked at.</summary>
    public IReadOnlyList<Alternative>? Find(IOperation operation, int depth = 0)
    {
        // Most expressions are one thing, or one of two.
        var found = new List<Alternative>(2);
        Collect(new Alternative(operation), depth, found);
        return found.Count > Most ? null : found;
    }

    /// <summary>Whether a condition is always true or always false; null when that is not known.</summary>
    public bool? Decide(IOperation? condition, int depth = 0) => condition switch
    {
        null => null,
        _ when depth > Deepest => null,
        { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
        IParenthesizedOperation parenthesized => Decide(parenthesized.Operand, depth + 1),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Decide(not.Operand, depth + 1),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both =>
            ConstantComparison.And(Decide(both.LeftOperand, depth + 1), Decide(both.RightOperand, depth + 1)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either =>
            ConstantComparison.Or(Decide(either.LeftOperand, depth + 1), Decide(either.RightOperand, depth + 1)),
        IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: not SpecialType.None } } comparison
            when Constant(comparison.LeftOperand, depth + 1) is { HasValue: true } left
                && Constant(comparison.RightOperand, depth + 1) is { HasValue: true } right =>
            ConstantComparison.Decide(comparison.OperatorKind, left.Value, right.Value),
        IIsPatternOperation question when Constant(question.Value, depth + 1) is { HasValue: true } value =>
            ConstantComparison.Decide(question.Pattern, value.Value),
        ILocalReferenceOperation or IMemberReferenceOperation => Constant(condition, depth + 1).Value is bool known ? known : null,
        _ => null,
    };

    /// <summary>Whether an arm of a switch expression can be taken.</summary>
    public bool MayTake(ISwitchExpressionOperation choice, ISwitchExpressionArmOperation arm) => Arms(choice, 0).Contains(arm);

    /// <summary>The one constant that an expression is; none when it is none, or one of several.</summary>
    private Optional<object?> Constant(IOperation operation, int depth) => operation.ConstantValue.HasValue ? operation.ConstantValue
        : Find(operation, depth + 1) is { Count: 1 } found && !found[0].IsReplaced ? found[0].Operation.ConstantValue
        : default;

    private void Collect(Alternative way, int depth, List<Alternative> into)
    {
        var operation = way.Operation;
        if (depth > Deepest || into.Count > Most || operation.Kind == OperationKind.ParameterReference || operation.ConstantValue.HasValue)
        {
            into.Add(way);
            return;
        }

        switch (operation)
        {
            case IConversionOperation conversion when Operand(conversion) is { } operand:
                Collect(Through(conversion, way, operand), depth + 1, into);
                break;
            case IPropertyReferenceOperation { Property.Name: "Value", Instance: { } holder } when RuntimeTypes.IsNullable(holder.Type):
                var held = new List<Alternative>();
                Collect(way.At(holder), depth + 1, held);
                into.AddRange(held.Where(one => !IsNull(one)));
                break;
            case IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { } holder, Arguments: var arguments }
                when RuntimeTypes.IsNullable(holder.Type):
                CollectCoalesce(way, holder, arguments.Length == 1 ? arguments[0].Value : null, depth, into);
                break;
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                Collect(way.At(assignment.Value), depth + 1, into);
                break;
            case IParenthesizedOperation parenthesized:
                Collect(way.At(parenthesized.Operand), depth + 1, into);
                break;
            case ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation when variables.ValuesOf(operation) is { } values:
                CollectVariable(way, values, depth, into);
                break;
            case IInvocationOperation { Arguments.IsEmpty: true } when variables.ValuesOf(operation) is { } values:
                CollectVariable(way, values, depth, into);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse, IsRef: false } conditional:
                var decided = Decide(conditional.Condition, depth + 1);
                var branch = decided is null ? way.When(conditional.Condition) : way;
                if (decided != false) Collect(branch.At(conditional.WhenTrue), depth + 1, into);
                if (decided != true) Collect(branch.At(whenFalse), depth + 1, into);
                break;
            case ICoalesceOperation coalesce:
                CollectCoalesce(way, coalesce.Value, coalesce.WhenNull, depth, into);
                break;
            case ISwitchExpressionOperation choice:
                CollectArms(way, choice, depth, into);
                break;
            case IThrowOperation:
                break;
            case IObjectCreationOperation { Arguments.Length: 1 } creation when types.OpenEnumOf(creation.Type) is not null:
                Collect((way with { IsIntended = true }).At(creation.Arguments[0].Value), depth + 1, into);
                break;
            default:
                into.Add(way);
                break;
        }
    }

    private void CollectVariable(Alternative way, VariableContent content, int depth, List<Alternative> into)
    {
        var next = way with { Variables = way.Variables.Push(way.Operation), Choice = way.Choice ?? (content.IsLookedAt ? new Choice() : null) };
        if (content.Values.Any(one => one.Condition?.Parent is ISwitchOperation { Value: var value } && Constant(value, depth + 1).HasValue))
        {
            into.Add(way);
            return;
        }

        foreach (var one in content.Values)
        {
            if (one is { Condition: { } condition, Answer: { } answer } && Decide(condition, depth + 1) is { } decided && decided != answer) continue;
            var given = next with { IsLeft = next.IsLeft || one.IsLeft };
            Collect((one.Condition is null ? given : given.When(one.Condition)).At(one.Value), depth + 1, into);
        }
    }

    // What stands on the right matters when the left may be null. A null that is replaced stays one of the values that its variable can have. Without a
    // right side it is the default of a type, of which nothing is known here.
    private void CollectCoalesce(Alternative way, IOperation value, IOperation? whenNull, int depth, List<Alternative> into)
    {
        var left = new List<Alternative>(2);
        Collect(way.At(value), depth + 1, left);
        var (areNull, arePresent) = (true, true);
        foreach (var one in left)
        {
            areNull &= IsNull(one);
            arePresent &= IsPresent(one);
        }

        if (whenNull is null && !arePresent)
        {
            into.Add(way);
            return;
        }

        foreach (var one in left)
        {
            if (!IsNull(one)) into.Add(one);
        }

        foreach (var one in left)
        {
            if (one.Choice is not null && IsNull(one)) into.Add(one with { IsReplaced = true });
        }

        if (areNull)
        {
            Collect(way.At(whenNull!), depth + 1, into);
        }
        else if (!arePresent)
        {
            Collect(way.When(value).At(whenNull!), depth + 1, into);
        }
    }

    private void CollectArms(Alternative way, ISwitchExpressionOperation choice, int depth, List<Alternative> into)
    {
        var arms = Arms(choice, depth);
        var branch = arms.Count == 1 ? way
            : choice.Arms.Select(arm => arm.Guard).OfType<IOperation>().Aggregate(way.When(choice.Value), (all, guard) => all.When(guard));
        foreach (var arm in arms)
        {
            Collect(branch.At(arm.Value), depth + 1, into);
        }
    }

    /// <summary>The arms that can be taken: of a constant only those that it matches.</summary>
    private IReadOnlyList<ISwitchExpressionArmOperation> Arms(ISwitchExpressionOperation choice, int depth)
    {
        var constant = Constant(choice.Value, depth + 1);
        var arms = new List<ISwitchExpressionArmOperation>();
        foreach (var arm in choice.Arms)
        {
            var matches = constant.HasValue ? ConstantComparison.Decide(arm.Pattern, constant.Value) : null;
            var guard = arm.Guard is null ? true : Decide(arm.Guard, depth + 1);
            if (matches == false || guard == false)
            {
                continue;
            }

            arms.Add(arm);
            if (matches == true && guard == true)
            {
                break;
            }
        }

        return arms;
    }

    private static bool IsNull(Alternative one) => one.Operation switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IDefaultValueOperation { Type: { } type } => RuntimeTypes.IsNullable(type) || type.IsReferenceType,
        _ => false,
    };

    private bool IsPresent(Alternative one) => one.Operation switch
    {
        { ConstantValue: { HasValue: true, Value: not null } } => true,
        IObjectCreationOperation => types.OpenEnumOf(one.Operation.Type) is null && !RuntimeTypes.IsNullable(one.Operation.Type),
        ICollectionExpressionOperation or IArrayCreationOperation or IInterpolatedStringOperation => true,
        IMemberReferenceOperation { Member: { IsStatic: true } member } => OpenEnum.TextOf(member, types.KnownValue) is not null,
        _ => false,
    };

    private Alternative Through(IConversionOperation conversion, Alternative way, IOperation operand) => way with
    {
        Operation = operand,
        IsIntended = way.IsIntended || IsStated(conversion),
        IsNumber = way.IsNumber || RuntimeTypes.Underlying(conversion.Type)?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double,
    };

    /// <summary>The operand, where the conversion changes nothing about the value.</summary>
    private IOperation? Operand(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            return types.OpenEnumOf(method.ContainingType) is not null || types.IsUnion(method.ContainingType) ? conversion.Operand : null;
        }

        // What the compiler inserts, asked without all that C# knows of a conversion.
        if (conversion.Conversion.IsImplicit)
        {
            return conversion.Operand;
        }

        var kind = conversion.GetConversion();
        if (kind.IsIdentity || kind.IsNullLiteral || kind.IsDefaultLiteral || kind.IsReference || kind.IsBoxing || kind.IsUnboxing
            || kind.IsThrow || kind.IsConditionalExpression || kind.IsSwitchExpression || kind.IsCollectionExpression || kind.IsObjectCreation)
        {
            return conversion.Operand;
        }

        // An explicit (int?)11 keeps the number, (int?)11.5 does not.
        var isSame = SymbolEqualityComparer.Default.Equals(RuntimeTypes.Underlying(conversion.Type), RuntimeTypes.Underlying(conversion.Operand.Type));
        return kind.IsNullable && isSame ? conversion.Operand : null;
    }

    /// <summary>Whether the conversion to an open enum was written, as <c>new</c> would be.</summary>
    private bool IsStated(IConversionOperation conversion) =>
        !conversion.IsImplicit && conversion.OperatorMethod is { } method && types.OpenEnumOf(method.ContainingType) is not null;
}
