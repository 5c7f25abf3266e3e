using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>What locals hold, where that is certain. A body is looked through once.</summary>
internal sealed class LocalValues(RuntimeTypes types)
{
    private readonly RecentValues<LocalTable> _tables = new(root => new LocalTable(root));

    /// <summary>The expression that the local was declared with; null when it is written again anywhere, or has none.</summary>
    public IOperation? InitializerOf(ILocalReferenceOperation reference)
    {
        var table = TableOf(reference);
        return table.ReferencesOf(reference.Local).Any(Writes.Is) ? null : table.InitialOf(reference.Local);
    }

    /// <summary>The expression that a constant was declared with.</summary>
    public IOperation? DeclarationOf(ILocalReferenceOperation reference) => TableOf(reference).DeclaratorOf(reference.Local)?.GetVariableInitializer()?.Value;

    /// <summary>What the local can hold where it is read; null when that is not certain.</summary>
    public VariableContent? ContentOf(ILocalReferenceOperation reference)
    {
        var table = TableOf(reference);
        var mentions = table.ReferencesOf(reference.Local);
        if (table.LoopOf(reference.Local) is { } loop)
        {
            var isLookedAt = IsLookedAt(mentions, reference) || !WrittenParts.AreAllReached(reference, loop);
            return ItemsOf(loop, reference) is { } items ? new VariableContent([.. items.Select(item => new VariableValue(item))], isLookedAt) : null;
        }

        var written = mentions.Where(Writes.Is).ToList();
        if (written.Count == 0)
        {
            return table.InitialOf(reference.Local) is { } initial ? VariableContent.Of(initial, IsLookedAt(mentions, reference)) : null;
        }

        return table.DeclaratorOf(reference.Local) is { } declarator && LocalFlow.Find(reference, declarator, written) is { } values
            ? new VariableContent(values, IsLookedAt(mentions, reference))
            : null;
    }

    /// <summary>What a part of a tuple or of an anonymous object holds that is kept in a local; null when that is not certain.</summary>
    public VariableContent? PartOf(IMemberReferenceOperation part, ILocalReferenceOperation holder)
    {
        var mentions = TableOf(holder).ReferencesOf(holder.Local);
        var others = mentions.Where(mention => mention.Syntax.SpanStart != holder.Syntax.SpanStart);
        return InitializerOf(holder) is { } whole && !mentions.Any(WrittenParts.IsChanged) && WrittenParts.Of(whole, part.Member) is { } value
            ? VariableContent.Of(value, others.Any(mention => mention.Parent is not { } read || !IsGiven(read)))
            : null;
    }

    private bool IsLookedAt(IReadOnlyList<ILocalReferenceOperation> mentions, ILocalReferenceOperation reference) =>
        mentions.Any(mention => mention.Syntax.SpanStart != reference.Syntax.SpanStart && !Writes.Is(mention) && !IsGiven(mention));

    // A list that is written where it is gone through, or kept in a local that is for nothing else.
    private IReadOnlyList<IOperation>? ItemsOf(IForEachLoopOperation loop, ILocalReferenceOperation reference)
    {
        var list = WrittenParts.Unconverted(loop.Collection);
        if (list is ILocalReferenceOperation local && ReferencesOf(local.Local, local).All(WrittenParts.IsGoneThrough))
        {
            list = InitializerOf(local) is { } initializer ? WrittenParts.Unconverted(initializer) : list;
        }

        return WrittenParts.Items(list) is { } items && items.All(item => SymbolEqualityComparer.Default.Equals(item.Type, reference.Type)) ? items : null;
    }

    /// <summary>Every mention of the local.</summary>
    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local, IOperation within) => TableOf(within).ReferencesOf(local);

    /// <summary>Whether a value goes to an emitted member or method, and nothing is decided by it.</summary>
    public bool IsGiven(IOperation mention)
    {
        var value = mention;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICollectionExpressionOperation or IArrayInitializerOperation
            || (value.Parent is IConditionalOperation conditional && conditional.Condition != value)
            || (value.Parent is ISwitchExpressionArmOperation arm && arm.Value == value)
            || value.Parent is ISwitchExpressionOperation { Value: var governing } && governing != value)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment =>
                assignment.Value == value && types.IsEmitted(target.Property.ContainingType),
            IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method } => types.IsEmitted(method.ContainingType),
            _ => false,
        };
    }

    /// <summary>The whole body that an operation stands in.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private LocalTable TableOf(IOperation operation) => _tables.Of(RootOf(operation));
}
