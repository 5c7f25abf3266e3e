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
        return table.ReferencesOf(reference.Local).Any(Writes.Is) ? null : table.DeclaratorOf(reference.Local)?.GetVariableInitializer()?.Value;
    }

    /// <summary>The expression that a constant was declared with.</summary>
    public IOperation? DeclarationOf(ILocalReferenceOperation reference) => TableOf(reference).DeclaratorOf(reference.Local)?.GetVariableInitializer()?.Value;

    /// <summary>What the local can hold where it is read; null when that is not certain.</summary>
    public VariableContent? ContentOf(ILocalReferenceOperation reference)
    {
        var table = TableOf(reference);
        if (table.DeclaratorOf(reference.Local) is not { } declarator)
        {
            return null;
        }

        var mentions = table.ReferencesOf(reference.Local);
        var written = mentions.Where(Writes.Is).ToList();
        var isLookedAt = mentions.Any(mention => mention.Syntax.SpanStart != reference.Syntax.SpanStart && !Writes.Is(mention) && !IsGiven(mention));
        if (written.Count == 0)
        {
            return declarator.GetVariableInitializer() is { } initializer ? new VariableContent([(initializer.Value, null)], isLookedAt) : null;
        }

        return LocalFlow.Find(reference, declarator, written) is { } values ? new VariableContent(values, isLookedAt) : null;
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
