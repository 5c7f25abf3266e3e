using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Finds every value that an expression can have: through constants, known members of open enums, conversions, branches, and variables that
/// are assigned once. What it does not understand is unknown, never a guess.
/// </summary>
internal sealed class ValueFinder
{
    // A value that is given to a member is asked for by that member's limits, by rules and by the catalog.
    private readonly RecentValues<Alternatives<FoundValue>> _found;
    private readonly RuntimeTypes _types;
    private readonly AlternativeFinder _finder;
    private readonly LocalValues _locals;

    public ValueFinder(RuntimeTypes types, AlternativeFinder finder, LocalValues locals)
    {
        (_types, _finder, _locals) = (types, finder, locals);
        _found = new(operation => new Alternatives<FoundValue>(operation, Values(operation, 0), finder));
    }

    public Alternatives<FoundValue> Find(IOperation operation) => _found.Of(operation);

    /// <summary>The values of a part of another expression.</summary>
    /// <param name="operation">The part.</param>
    /// <param name="depth">How many expressions are around it.</param>
    public FoundValue[] Values(IOperation operation, int depth)
    {
        if (operation is { ConstantValue: { HasValue: true, Value: var constant } } and not ILocalReferenceOperation)
        {
            return [Constant(new Alternative(operation), constant)];
        }

        if (_finder.Find(operation, depth) is not { } alternatives)
        {
            return [FoundValue.Unknown(operation)];
        }

        var found = new List<FoundValue>(alternatives.Count);
        foreach (var alternative in alternatives)
        {
            Add(alternative, depth, found);
        }

        return [.. found];
    }

    private void Add(Alternative way, int depth, List<FoundValue> into)
    {
        switch (way.Operation)
        {
            case var _ when way.IsReplaced:
                into.Add(Create(way, FoundKind.Unknown, null));
                break;
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                into.Add(Constant(way, constant));
                break;
            case IObjectCreationOperation creation when RepeatedText.Of(creation) is { } text:
                into.Add(Create(way, FoundKind.Constant, text));
                break;
            case var operation when TextParts.IsMadeBy(operation):
                AddCombined(way, new TextCombinations(this, depth + 1).Of(operation), into);
                break;
            case var operation when NumberCombinations.IsMadeBy(operation):
                AddNumbers(way, new NumberCombinations(this, depth + 1), into);
                break;
            default:
                into.Add(Leaf(way));
                break;
        }
    }

    private void AddNumbers(Alternative way, NumberCombinations numbers, List<FoundValue> into)
    {
        if (numbers.Of(way.Operation) is { } known)
        {
            AddCombined(way, known, into);
            return;
        }

        into.Add(numbers.Bounds(way.Operation).Aggregate(Create(way, FoundKind.Unknown, null), (found, next) => found with
        {
            AtLeast = next.IsLeast ? next.Bound.Constant : found.AtLeast,
            AtMost = next.IsLeast ? found.AtMost : next.Bound.Constant,
            Choice = found.Choice ?? next.Bound.Choice,
            Conditions = next.Bound.Conditions.Aggregate(found.Conditions, (conditions, condition) => conditions.Push(condition)),
            Variables = next.Bound.Variables.Aggregate(found.Variables, (variables, variable) => variables.Push(variable)),
        }));
    }

    private void AddCombined<T>(Alternative way, IReadOnlyList<Combined<T>>? combined, List<FoundValue> into)
    {
        if (combined is null)
        {
            into.Add(Create(way, FoundKind.Unknown, null));
            return;
        }

        into.AddRange(combined.Select(one => Create(way, FoundKind.Constant, one.Value) with
        {
            Choice = way.Choice ?? one.Choice,
            Conditions = one.Conditions.Aggregate(way.Conditions, (conditions, condition) => conditions.Push(condition)),
            Variables = one.Variables.Aggregate(way.Variables, (variables, variable) => variables.Push(variable)),
        }));
    }

    private FoundValue Constant(Alternative way, object? constant) =>
        Create(way, constant is null ? FoundKind.Null : FoundKind.Constant, way.IsNumber && constant is char code ? (int)code : constant);

    private FoundValue Leaf(Alternative way)
    {
        var operation = way.Operation;
        if (operation is IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } member }
            && (OpenEnum.TextOf(member, _types.KnownValue) ?? (IsEmptyString(member) ? string.Empty : null)) is { } text)
        {
            return Create(way, FoundKind.Constant, text);
        }

        return Create(way, KindOf(operation), null);
    }

    private FoundKind KindOf(IOperation operation) => operation switch
    {
        IDefaultValueOperation => IsUnset(operation.Type) ? FoundKind.Null : FoundKind.Unknown,
        IObjectCreationOperation creation when _types.OpenEnumOf(operation.Type) is not null =>
            creation.Arguments.Length == 0 ? FoundKind.Null : FoundKind.Unknown,

        // An empty list may count as none.
        IObjectCreationOperation creation when ItemCounter.CountOf(creation) == 0 => FoundKind.Unknown,
        IObjectCreationOperation => RuntimeTypes.IsNullable(operation.Type) ? FoundKind.Unknown : FoundKind.Present,
        ICollectionExpressionOperation collection =>
            collection.Elements.Any(element => element is not ISpreadOperation) ? FoundKind.Present : FoundKind.Unknown,
        IArrayCreationOperation array => ItemCounter.CountOf(array) > 0 ? FoundKind.Present : FoundKind.Unknown,
        _ => FoundKind.Unknown,
    };

    // A constant is known by its mention alone: it is written where it is declared.
    private FoundValue Create(Alternative way, FoundKind kind, object? constant) => new(
        way.Place,
        way.Operation is ILocalReferenceOperation { ConstantValue.HasValue: true } local ? _locals.DeclarationOf(local) ?? local : way.Operation,
        kind,
        constant)
    {
        IsIntended = way.IsIntended,
        Choice = way.Choice,
        IsLeft = way.IsLeft,
        Conditions = way.Conditions,
        Variables = way.Mentions,
    };

    private static bool IsEmptyString(ISymbol member) => member is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String };

    private bool IsUnset(ITypeSymbol? type) => type is { IsReferenceType: true } || RuntimeTypes.IsNullable(type) || _types.OpenEnumOf(type) is not null;
}
