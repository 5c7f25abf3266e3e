using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>
/// Whether an emitted object, or one that is a part of it, is never sent as it is: it is only made to be compared with, to be asked what is wrong with it, for
/// a test that waits for an exception, or as a template whose copies get another value where it is wrong.
/// </summary>
internal sealed class ObjectUse(CompilationScope scope)
{
    // Locals that hold each other's parts.
    private const int Deepest = 10;

    // A copy sets what it means to set.
    private bool _isTemplate;

    /// <summary>Whether what is made, set or converted here ends in objects that are not sent as they are.</summary>
    /// <param name="operation">What is made, set or converted.</param>
    /// <param name="wrong">Where something is wrong with it; null for all of it.</param>
    public bool IsUnsent(IOperation operation, Location? wrong) => operation switch
    {
        IObjectCreationOperation { Initializer: var initializer } => IsMadeUnsent(operation, initializer, wrong),
        IWithOperation { Initializer: var initializer } => IsMadeUnsent(operation, initializer, wrong),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } => IsEmitted(target.Property) && IsOwnerUnsent(target, 0),
        IConversionOperation conversion => scope.Types.IsEmitted(conversion.OperatorMethod?.ContainingType) && IsUnsent(operation, null, 0),
        _ => false,
    };

    private bool IsMadeUnsent(IOperation made, IObjectOrCollectionInitializerOperation? initializer, Location? wrong) =>
        scope.Types.IsEmitted(made.Type as INamedTypeSymbol) && IsMadeUnsent(made, SetAt(initializer, wrong), 0);

    private bool IsMadeUnsent(IOperation made, IPropertySymbol? wrong, int depth)
    {
        _isTemplate = made is IObjectCreationOperation;
        return IsUnsent(made, wrong, depth);
    }

    /// <summary>The property that an initializer sets at a place.</summary>
    private static IPropertySymbol? SetAt(IObjectOrCollectionInitializerOperation? initializer, Location? place) => place is null
        ? null
        : initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Syntax.Span.Contains(place.SourceSpan))
            .Select(assignment => (assignment.Target as IPropertyReferenceOperation)?.Property)
            .FirstOrDefault();

    private bool IsUnsent(IOperation part, IPropertySymbol? wrong, int depth)
    {
        var value = part;
        while (Holder(value) is { } holder)
        {
            if (wrong is not null && holder is IPropertyReferenceOperation { Property: var read } && IsEmitted(read))
            {
                if (!IsSame(read, wrong)) return true;
                wrong = null;
            }
            else if ((IsList(holder) || (holder is ITupleOperation && depth == 0)) && IsTemplate(wrong, value.Syntax))
            {
                return true;
            }

            value = holder;
        }

        return value.Parent switch
        {
            _ when depth > Deepest => false,
            _ when depth > 0 && ExpectedException.IsTested(value) => true,
            IBinaryOperation or ITupleBinaryOperation or IIsPatternOperation => true,
            IWithOperation copy when copy.Operand == value => wrong is not null && (MemberUse.Sets(copy, wrong) || IsUnsent(copy, wrong, depth + 1)),
            IInvocationOperation call => call.Instance == value && (MemberUse.IsComparison(call.TargetMethod.Name) || IsQuestion(call)),
            IArgumentOperation { Parent: IInvocationOperation call } when MemberUse.IsComparison(call.TargetMethod.Name) || IsQuestion(call) => true,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when assignment.Value == value && IsEmitted(target.Property) =>
                IsOwnerUnsent(target, depth + 1),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == value =>
                IsUnsent(local.Local, local, wrong, depth + 1),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsUnsent(declarator.Symbol, declarator, wrong, depth + 1),
            IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } => wrong is not null
                && ((method is { IsVirtual: false, IsOverride: false } && MemberUse.IsReplaced(parameter, wrong))
                    || (depth == 0 && !scope.Types.IsEmitted(method.ContainingType) && IsTemplate(wrong, value.Syntax))),
            IAssignmentOperation assignment when assignment.Value == value => IsTemplate(wrong, value.Syntax),
            IFieldInitializerOperation initializer => IsTemplate(wrong, value.Syntax)
                || initializer.InitializedFields.All(field => IsUnsent(field, wrong, value)),
            IPropertyInitializerOperation initializer => IsTemplate(wrong, value.Syntax)
                || initializer.InitializedProperties.All(property => IsUnsent(property, wrong, value)),
            IReturnOperation { SemanticModel: { } model } returned => wrong is not null
                && model.GetEnclosingSymbol(returned.Syntax.SpanStart) is IMethodSymbol function
                && (function is { MethodKind: MethodKind.AnonymousFunction } or { IsOverride: true } or { IsVirtual: true }
                    ? IsTemplate(wrong, value.Syntax)
                    : IsUnsent(function.AssociatedSymbol ?? function, wrong, value)),
            _ => false,
        };
    }

    private static bool IsUnsent(ISymbol member, IPropertySymbol? wrong, IOperation within) =>
        MemberUse.IsUnsent(member, wrong, within.SemanticModel?.Compilation);

    private bool IsUnsent(ILocalSymbol local, IOperation within, IPropertySymbol? wrong, int depth)
    {
        var end = Overwritten.From(local, within, wrong);
        var read = scope.Locals.ReferencesOf(local, within)
            .Where(mention => !IsSet(mention) && (mention.Syntax.SpanStart < end || IsInFunction(mention, local)))
            .ToList();
        return read.Count > 0
            && read.All(mention => (wrong is not null && Overwritten.IsWithinCopy(mention, wrong)) || IsUnsent(mention, wrong, depth));
    }

    // In an initializer, or by an assignment to a member of a local.
    private bool IsOwnerUnsent(IPropertyReferenceOperation member, int depth) => member switch
    {
        { Instance: ILocalReferenceOperation owner } => IsUnsent(owner.Local, owner, member.Property, depth),
        { Parent.Parent: IObjectOrCollectionInitializerOperation { Parent: { } made } } => IsMadeUnsent(Made(made), MadeOf(member.Property, made), depth),
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

    /// <summary>The property of the object that is made in the end.</summary>
    private static IPropertySymbol MadeOf(IPropertySymbol set, IOperation initialized)
    {
        var (property, made) = (set, initialized);
        while (made is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } part
            && part.Parent is IObjectOrCollectionInitializerOperation { Parent: { } outer })
        {
            (property, made) = (member.Property, outer);
        }

        return property;
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
        ISimpleAssignmentOperation
        {
            Target: IPropertyReferenceOperation { Property.IsIndexer: true },
            Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation map },
        } => map,
        IPropertyReferenceOperation member when member.Instance == value && !Writes.Is(member) => member,
        _ => null,
    };

    private static bool IsList(IOperation holder) =>
        holder is ICollectionExpressionOperation or IArrayInitializerOperation or IObjectCreationOperation;

    // What is kept must have its required values before anyone knows which: where copies set them, it is kept for these.
    private bool IsTemplate(IPropertySymbol? wrong, SyntaxNode kept) => _isTemplate && wrong is { IsRequired: true }
        && MemberUse.AnyCopySets(kept.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? kept.SyntaxTree.GetRoot(), wrong);

    private bool IsQuestion(IInvocationOperation call) => MemberUse.IsQuestion(call.TargetMethod.Name) && scope.Types.IsOurs(call.TargetMethod);

    private bool IsEmitted(IPropertySymbol property) => scope.Types.IsEmitted(property.ContainingType);

    private static bool IsSame(IPropertySymbol one, IPropertySymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static bool IsInFunction(IOperation mention, ILocalSymbol local) =>
        mention.SemanticModel?.GetEnclosingSymbol(mention.Syntax.SpanStart) is { } function
        && !SymbolEqualityComparer.Default.Equals(function, local.ContainingSymbol);

    private static bool IsSet(ILocalReferenceOperation mention) =>
        mention.Parent is ISimpleAssignmentOperation assignment && assignment.Target == mention
        || mention.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation set } member && set.Target == member;
}
